import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { commit } from '../../main/articles/exchange';
import { readArticleFile } from '../../main/articles/file';
import { stage } from '../../main/articles/write';
import { FolderWatcher } from '../../main/library/folder-watcher';
import { temporaryFolder } from '../support/folder';

const ignore = (): void => undefined;
const failed = (reason: string): void => expect.fail(reason);

/** Watches a folder, and resolves when it was heard of a path, with all that was heard. */
async function watched(files: Readonly<Record<string, string>>) {
  const root = await temporaryFolder(files);
  const heard = new Set<string>();
  const waiting = new Map<string, () => void>();
  let begin = ignore;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const watcher = new FolderWatcher(root, ['.git'], {
    begun: begin,
    touched: (paths) => {
      for (const path of paths) {
        heard.add(path);
        waiting.get(path)?.();
      }
    },
    lost: failed,
  });
  onTestFinished(() => watcher.close());
  const hears = (path: string): Promise<void> =>
    new Promise((resolve) => {
      if (heard.has(path)) resolve();
      else waiting.set(path, resolve);
    });
  await begun;
  return { root, heard, hears };
}

it('hears of a file that is made, written into, renamed and replaced, and of nothing in an ignored folder', async () => {
  const { root, heard, hears } = await watched({ 'a.md': 'a', '_news/b.md': 'b', '.git/index': 'i' });
  writeFileSync(join(root, '.git/index'), 'other');
  writeFileSync(join(root, 'a.md'), 'other');
  mkdirSync(join(root, '_films'));
  renameSync(join(root, '_news/b.md'), join(root, '_films/b.md'));
  await Promise.all([hears('a.md'), hears('_news/b.md'), hears('_films')]);
  expect(heard).not.toContain('.git/index');
});

it('hears of a file into which another program writes at once after it was replaced here', async () => {
  const { root, hears } = await watched({ 'a.md': 'old' });
  const exchange = await commit(await stage(await readArticleFile(root, 'a.md'), Buffer.from('new')));
  expect(exchange === 'changed' ? exchange : await exchange.settle()).toBe('written');
  writeFileSync(join(root, 'a.md'), 'theirs');
  await hears('a.md');
});

it('hears of files below a folder that was moved with the folders in it', async () => {
  const { root, hears } = await watched({ '2024/05/a.md': 'old' });
  renameSync(join(root, '2024'), join(root, 'archive'));
  await hears('archive');
  writeFileSync(join(root, 'archive/05/a.md'), 'new');
  await hears('archive/05/a.md');
});

it('hears of files below folders that were made in one breath', async () => {
  const { root, hears } = await watched({ 'a.md': 'old' });
  mkdirSync(join(root, 'x/y/z'), { recursive: true });
  await hears('x');
  writeFileSync(join(root, 'x/y/z/a.md'), 'new');
  await hears('x/y/z/a.md');
});

it.skipIf(process.platform !== 'linux')('holds no more handles however often it watches anew', async () => {
  const { root, hears } = await watched({ 'from/05/a.md': 'a' });
  const before = readdirSync('/proc/self/fd').length;
  for (let i = 0; i < 10; i += 1) {
    renameSync(join(root, i === 0 ? 'from' : `to-${i - 1}`), join(root, `to-${i}`));
    await hears(`to-${i}`);
  }
  await expect.poll(() => readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before + 2);
});

it.skipIf(process.platform !== 'linux')('leaves nothing open when it is closed, however often', async () => {
  const root = await temporaryFolder({ 'a.md': 'a' });
  const openAndClose = (): Promise<void> =>
    new FolderWatcher(root, [], { begun: ignore, touched: ignore, lost: failed }).close();
  await openAndClose();
  const before = readdirSync('/proc/self/fd').length;
  for (let i = 0; i < 20; i += 1) await openAndClose();
  // One that ends takes a moment to give its handles back.
  await expect.poll(() => readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before + 2);
});
