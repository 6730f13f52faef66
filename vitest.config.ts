import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Vitest leaves one processor to others by itself: of two that is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'test/{articles,library,edits,preferences,api,hosts,contract,cli,architecture,scripts,torture}/**/*.test.ts',
          ],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
