import { defineConfig } from '@playwright/test';
import type { HostOptions } from './test/e2e/fixtures/host';

/**
 * The same specs in both hosts. Electron runs one window at a time, because two that start at once can hang; the browser
 * tests run beside it.
 */
export default defineConfig<HostOptions>({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // The longest walks through a dozen screens with axe: half a minute, and twice that beside other work.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: '.cache/test/playwright.json' }]],
  projects: [
    {
      name: 'electron',
      workers: 1,
      testIgnore: '**/web/**',
      // Who can use the page is asked in both themes of the browser's; here, of the same page, in one.
      grepInvert: /in the light theme$/,
      use: { host: 'electron' },
    },
    { name: 'web', workers: 1, testIgnore: '**/electron/**', use: { host: 'web' } },
  ],
});
