import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { smallArticles, smallLibrary } from '../../support/libraries';
import { project } from '../../support/project';
import { scratchFolder } from '../../support/scratch';
import { findElectron } from '../fixtures/electron';
import { changedLines, readArticle } from '../fixtures/files';
import { expect, openElectron, test } from '../fixtures/host';

const packaged = [
  'linux-unpacked/galley',
  'win-unpacked/Galley.exe',
  'mac/Galley.app/Contents/MacOS/Galley',
  'mac-arm64/Galley.app/Contents/MacOS/Galley',
];

test('the packaged app starts and publishes an article', async ({ launch }) => {
  // `launch` is not called: it stands for the same need of an Electron, and skips or fails without one.
  expect(launch).toBeDefined();
  expect(findElectron().path).not.toBeNull();
  test.setTimeout(180_000);
  execFileSync(process.execPath, [join(project, 'scripts', 'dist.mjs'), '--dir'], { cwd: project, stdio: 'inherit' });
  const executable = packaged.map((path) => join(project, 'dist', path)).find((path) => existsSync(path));
  expect(executable).toBeDefined();

  const folder = smallLibrary();
  const before = readArticle(folder, '_news/11-ferry.md');
  const app = await openElectron(executable ?? '', null, { folder, dataFolder: scratchFolder('data') });
  try {
    await app.desk.ready(smallArticles.length);
    await app.desk.choose('Ferry to run every hour');
    await app.desk.press('p');
    await expect
      .poll(() => changedLines(before, readArticle(folder, '_news/11-ferry.md')))
      .toEqual(['published: true']);
    await app.desk.press('ControlOrMeta+z');
    await expect.poll(() => readArticle(folder, '_news/11-ferry.md')).toBe(before);
  } finally {
    await app.close();
  }
});
