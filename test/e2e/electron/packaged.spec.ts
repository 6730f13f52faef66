import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../../renderer/transport/connection';
import { changedLines, readArticle } from '../fixtures/files';
import { appOf } from '../fixtures/host';
import { expect, test } from '../fixtures/packaged';

test('the packaged app publishes an article, and takes it back', async ({ app }) => {
  const { desk, folder } = app;
  const path = '_news/11-ferry.md';
  const before = readArticle(folder, path);
  await desk.choose('Ferry to run every hour');
  await desk.press('p');
  await expect.poll(() => changedLines(before, readArticle(folder, path))).toEqual(['published: true']);
  await desk.press('ControlOrMeta+z');
  await expect.poll(() => readArticle(folder, path)).toBe(before);
});

test('what the page reports is in the log, the log is turned when it is full, and the menu shows it', async ({
  app,
}) => {
  const log = join(app.dataFolder, 'logs', 'galley.log');
  // A megabyte lay there at the start.
  expect(readFileSync(join(app.dataFolder, 'logs', 'galley.old.log'), 'utf8')).toBe(app.oldLog);
  expect(readFileSync(log, 'utf8')).toMatch(/^\[.*\] \[info\] +Galley .*, Electron \d+\./);

  await app.page.evaluate(() => void Promise.reject(new Error('Reported to the log')));
  const dialog = app.page.getByRole('dialog', { name: 'Something went wrong in Galley' });
  await dialog.getByRole('button', { name: 'Go On' }).click();
  await expect.poll(() => readFileSync(log, 'utf8')).toMatch(/The desk’s page: .*\n?.*Reported to the log/);

  await appOf(app).evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help.log')?.click());
  test.skip(app.opened() === null, 'what the system opens can be listened to on Linux only');
  await expect.poll(() => app.opened()).toContain(log);
});
