import { defineConfig } from 'vitest/config';

/** Tests that replace a module, or count what this process holds open: each has a process of its own. */
const alone = ['test/library/late-watcher.test.ts', 'test/library/folder-watcher.test.ts'];

export default defineConfig({
  test: {
    // Vitest leaves one processor to others by itself: of two that is half of them.
    maxWorkers: '100%',
    // A process, or a page, of its own for each file takes longer than most files' tests.
    isolate: false,
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'test/{articles,library,edits,preferences,api,hosts,contract,cli,architecture,scripts,torture}/**/*.test.ts',
          ],
          exclude: alone,
        },
      },
      { extends: true, test: { name: 'alone', environment: 'node', include: alone, isolate: true } },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/renderer/support/clean-page.ts'],
        },
      },
    ],
  },
});
