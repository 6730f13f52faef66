import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Disk, waitingDisk } from '../../main/articles/disk';
import { decide } from '../../main/edits/decide-file';
import { Stop } from '../../main/edits/stop';
import { FileWriter, type Order } from '../../main/edits/write-files';
import { temporaryFolder } from '../support/folder';

const text = (secured: string, published: boolean): string =>
  `---\ntitle: "A harbour opens"\npublished: ${published}\nsecured: ${secured}\n---\nText.\n`;

async function ordered(root: string, path: string): Promise<Order> {
  const operations = [{ field: 'published', op: 'set', value: true }] as const;
  const { plan, prepared } = await decide(root, { kind: 'edit', path, operations, seen: undefined }, true, waitingDisk);
  if (plan === null) throw new Error(`nothing to do in ${path}`);
  return { plan, prepared };
}

function writer(root: string, disk: Disk, done: string[] = []): FileWriter {
  const options = { root, journalled: Promise.resolve(), stop: new Stop(), lanes: 8 };
  return new FileWriter({ ...options, disk, onFile: () => done.push('file') });
}

it('makes the edit again in a file that a program, which had it open, wrote into only after it was replaced', async () => {
  const root = await temporaryFolder({ 'a.md': text('old', false), 'b.md': text('old', false) });
  const orders = [await ordered(root, 'a.md'), await ordered(root, 'b.md')];
  const theirs = await open(join(root, 'a.md'), 'r+');
  let begun = false;
  const disk: Disk = {
    ...waitingDisk,
    open: async (path, flags, mode) => {
      // The folder is opened to sync it, when the new versions stand.
      if (path === root && !begun) {
        begun = true;
        await theirs.truncate(0);
        await theirs.write(text('theirs', false), 0);
        await theirs.close();
      }
      return waitingDisk.open(path, flags, mode);
    },
  };
  const done: string[] = [];
  expect(await writer(root, disk, done).write(orders)).toEqual([{ kind: 'written' }, { kind: 'written' }]);
  expect(begun).toBe(true);
  expect(done).toHaveLength(2);
  expect(await readFile(join(root, 'a.md'), 'utf8')).toBe(text('theirs', true));
  expect(await readFile(join(root, 'b.md'), 'utf8')).toBe(text('old', true));
  expect((await readdir(root)).toSorted()).toEqual(['a.md', 'b.md']);
});

it('lets go of every file it replaced, also where something goes wrong with one', async () => {
  const paths = ['a.md', 'b.md', 'c.md'];
  const root = await temporaryFolder(Object.fromEntries(paths.map((path) => [path, text('old', false)])));
  const orders = await Promise.all(paths.map((path) => ordered(root, path)));
  const options = { root, journalled: Promise.resolve(), stop: new Stop(), lanes: 8, disk: waitingDisk };
  const writing = new FileWriter({
    ...options,
    onFile: () => {
      throw new Error(`a defect in ${root}`);
    },
  });
  await expect(writing.write(orders)).rejects.toThrow('a defect');
  expect((await readdir(root)).toSorted()).toEqual(paths);
  for (const path of paths) expect(await readFile(join(root, path), 'utf8')).toBe(text('old', true));
});

it('says why a folder did not confirm its files, which stand', async () => {
  const root = await temporaryFolder({ 'a.md': text('old', false) });
  const orders = [await ordered(root, 'a.md')];
  const disk: Disk = {
    ...waitingDisk,
    open: async (path, flags, mode) => {
      const file = await waitingDisk.open(path, flags, mode);
      if (path !== root) return file;
      return { ...file, sync: () => Promise.reject(new Error('EIO: i/o error, fsync')) };
    },
  };
  const writing = writer(root, disk);
  expect(await writing.write(orders)).toEqual([{ kind: 'written' }]);
  expect(writing.unconfirmed).toBe('EIO: i/o error, fsync');
  expect(await readFile(join(root, 'a.md'), 'utf8')).toBe(text('old', true));
});
