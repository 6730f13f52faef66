import fs from 'node:fs';
import {
  chmod,
  type FileHandle,
  open,
  readdir,
  readFile,
  rename,
  stat,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Disk, waitingDisk } from '../../main/articles/disk';
import { commit } from '../../main/articles/exchange';
import { readArticleFile } from '../../main/articles/file';
import { fileLeases } from '../../main/articles/lease';
import { stage, type Staged } from '../../main/articles/write';
import { temporaryFolder } from '../support/folder';
import { waitingWriter, type WaitingWriter } from '../support/waiting-writer';

// As a file system without them answers.
const { linkSync } = fs;
const noLinks = Object.assign(new Error('no hard links here'), { code: 'EPERM' });

const leases = await fileLeases();

/** A disk without leases: who writes does not wait. */
const unleasedDisk: Disk = {
  ...waitingDisk,
  open: async (path, flags, mode) => ({ ...(await waitingDisk.open(path, flags, mode)), fd: -1 }),
};

/** Commits and, at once, looks at the old version once more. */
async function settled(staged: Staged, disk?: Disk): Promise<'written' | 'changed'> {
  const exchange = await commit(staged, disk);
  return exchange === 'changed' ? exchange : exchange.settle();
}

/** Commits a new version of a file, where `other` comes between our last look at its bytes and the replacement. */
async function met(other: (path: string) => Promise<void>, swapping = true) {
  const root = await temporaryFolder({ 'a.md': 'old' });
  const path = join(root, 'a.md');
  const staged = await stage(await readArticleFile(root, 'a.md'), Buffer.from('new'));
  let came = false;
  const late: Disk = {
    ...unleasedDisk,
    replace: async (from, to, expected, swap, spare) => {
      // Not when another version is given back.
      if (!came) await other(path);
      came = true;
      return waitingDisk.replace(from, to, expected, swapping ? swap : null, spare);
    },
  };
  return { root, path, outcome: await settled(staged, late) };
}

describe('commit and settle', () => {
  it('replaces the content, keeps the mode and leaves nothing behind', async () => {
    const root = await temporaryFolder({ 'a.md': 'old' });
    await chmod(join(root, 'a.md'), 0o640);
    const staged = await stage(await readArticleFile(root, 'a.md'), Buffer.from('new'));
    expect(await readFile(join(root, 'a.md'), 'utf8')).toBe('old');
    expect(await settled(staged)).toBe('written');
    expect(await readFile(join(root, 'a.md'), 'utf8')).toBe('new');
    expect((await stat(join(root, 'a.md'))).mode & 0o777).toBe(0o640);
    expect(await readdir(root)).toEqual(['a.md']);
  });

  it('yields to a writer that came between, in place or by rename', async () => {
    const root = await temporaryFolder({ 'a.md': 'old', 'b.md': 'old' });
    const inPlace = await stage(await readArticleFile(root, 'a.md'), Buffer.from('new'));
    await writeFile(join(root, 'a.md'), 'theirs');
    expect(await settled(inPlace)).toBe('changed');
    const byRename = await stage(await readArticleFile(root, 'b.md'), Buffer.from('new'));
    await writeFile(join(root, 'c.md'), 'theirs');
    await rename(join(root, 'c.md'), join(root, 'b.md'));
    expect(await settled(byRename)).toBe('changed');
    expect(await readFile(join(root, 'a.md'), 'utf8')).toBe('theirs');
    expect(await readFile(join(root, 'b.md'), 'utf8')).toBe('theirs');
    expect((await readdir(root)).toSorted()).toEqual(['a.md', 'b.md']);
  });

  describe.each([
    ['names are exchanged', true, true],
    ['with hard links', false, true],
    ['without hard links', false, false],
  ])('(%s)', (_, swapping, links) => {
    beforeEach(() => {
      if (links) return;
      fs.linkSync = () => {
        throw noLinks;
      };
      syncBuiltinESMExports();
    });
    afterEach(() => {
      fs.linkSync = linkSync;
      syncBuiltinESMExports();
    });

    it('gives the file back to a program that wrote into it between the last look and the rename', async () => {
      const { root, path, outcome } = await met((file) => writeFile(file, 'theirs'), swapping);
      expect(outcome).toBe('changed');
      expect(await readFile(path, 'utf8')).toBe('theirs');
      expect(await readdir(root)).toEqual(['a.md']);
    });

    it('gives the file back to a program that had found it before, and writes into it only after the rename', async () => {
      const root = await temporaryFolder({ 'a.md': 'old' });
      const path = join(root, 'a.md');
      const writer = await open(path, 'r+');
      const disk: Disk = {
        ...unleasedDisk,
        replace: (from, to, expected, swap, spare) =>
          waitingDisk.replace(from, to, expected, swapping ? swap : null, spare),
      };
      const exchange = await commit(await stage(await readArticleFile(root, 'a.md'), Buffer.from('new')), disk);
      expect(await readFile(path, 'utf8')).toBe('new');
      await writer.write('theirs');
      await writer.close();
      expect(exchange === 'changed' ? 'too early' : await exchange.settle()).toBe('changed');
      expect(await readFile(path, 'utf8')).toBe('theirs');
      expect(await readdir(root)).toEqual(['a.md']);
    });

    it.each(['old', 'new'])('lets the last of two writers stand who wrote into both versions (%s)', async (last) => {
      const root = await temporaryFolder({ 'a.md': 'old' });
      const path = join(root, 'a.md');
      const writer = await open(path, 'r+');
      const disk: Disk = {
        ...unleasedDisk,
        replace: (from, to, expected, swap, spare) =>
          waitingDisk.replace(from, to, expected, swapping ? swap : null, spare),
      };
      const exchange = await commit(await stage(await readArticleFile(root, 'a.md'), Buffer.from('new')), disk);
      // Moments are given, so that no clock's tick makes them one.
      const intoOld = async (moment: number): Promise<void> => {
        await writer.write('into the old one');
        await writer.utimes(moment, moment);
      };
      const intoNew = async (moment: number): Promise<void> => {
        await writeFile(path, 'into the new one');
        await utimes(path, moment, moment);
      };
      const now = Date.now() / 1000;
      await intoOld(now + (last === 'old' ? 2 : 1));
      await intoNew(now + (last === 'new' ? 2 : 1));
      await writer.close();
      expect(exchange === 'changed' ? 'too early' : await exchange.settle()).toBe('changed');
      expect(await readFile(path, 'utf8')).toBe(`into the ${last} one`);
      expect(await readdir(root)).toEqual(['a.md']);
    });

    it('yields to a file that was renamed into its place after the last look at its bytes', async () => {
      const { root, path, outcome } = await met(async (file) => {
        await writeFile(`${file}.theirs`, 'theirs');
        await rename(`${file}.theirs`, file);
      }, swapping);
      expect(outcome).toBe('changed');
      expect(await readFile(path, 'utf8')).toBe('theirs');
      expect(await readdir(root)).toEqual(['a.md']);
    });
  });

  it('gives a half-written file back under its own inode, so that its writer goes on writing into the file', async () => {
    const writers: FileHandle[] = [];
    const { path, outcome } = await met(async (file) => {
      const writer = await open(file, 'r+');
      writers.push(writer);
      await writer.truncate(0);
    });
    expect(outcome).toBe('changed');
    await writers[0]?.write('theirs, whole', 0);
    await writers[0]?.close();
    expect(await readFile(path, 'utf8')).toBe('theirs, whole');
  });

  describe.skipIf(leases === null)('under a lease', () => {
    it('lets a program wait that had found the file before it was replaced, and gives it back to it', async () => {
      const root = await temporaryFolder({ 'a.md': 'old' });
      const path = join(root, 'a.md');
      const staged = await stage(await readArticleFile(root, 'a.md'), Buffer.from('new'));
      const writers: WaitingWriter[] = [];
      const disk: Disk = {
        ...waitingDisk,
        replace: async (...replacement) => {
          if (writers.length === 0) writers.push(await waitingWriter(path, 'theirs'));
          return waitingDisk.replace(...replacement);
        },
      };
      const exchange = await commit(staged, disk);
      expect(await readFile(path, 'utf8')).toBe('new');
      expect(exchange === 'changed' ? 'too early' : await exchange.settle()).toBe('changed');
      expect(await writers[0]?.ended).toBe('theirs');
      expect(await readFile(path, 'utf8')).toBe('theirs');
      expect(await readdir(root)).toEqual(['a.md']);
    });

    it('does not replace a file that somebody waits to write into', async () => {
      const root = await temporaryFolder({ 'a.md': 'old' });
      const path = join(root, 'a.md');
      const staged = await stage(await readArticleFile(root, 'a.md'), Buffer.from('new'));
      const writers: WaitingWriter[] = [];
      const disk: Disk = {
        ...waitingDisk,
        open: async (...opening) => {
          const file = await waitingDisk.open(...opening);
          return {
            ...file,
            stat: async () => {
              writers.push(await waitingWriter(path, 'theirs'));
              return file.stat();
            },
          };
        },
      };
      expect(await commit(staged, disk)).toBe('changed');
      expect(await writers[0]?.ended).toBe('theirs');
      expect(await readdir(root)).toEqual(['a.md']);
    });

    it('leaves a file alone that somebody began to write, unless it was open for long without being written', async () => {
      const root = await temporaryFolder({ 'a.md': 'half of wh' });
      const path = join(root, 'a.md');
      const writer = await open(path, 'r+');
      const staging = async (): Promise<Staged> => stage(await readArticleFile(root, 'a.md'), Buffer.from('new'));
      expect(await settled(await staging())).toBe('changed');
      expect(await readFile(path, 'utf8')).toBe('half of wh');
      const before = Date.now() / 1000 - 60;
      await utimes(path, before, before);
      expect(await settled(await staging())).toBe('written');
      await writer.close();
      expect(await readdir(root)).toEqual(['a.md']);
    });

    it('waits for a program that has the file open to write', async () => {
      const root = await temporaryFolder({ 'a.md': 'old' });
      const staged = await stage(await readArticleFile(root, 'a.md'), Buffer.from('new'));
      const writer = await open(join(root, 'a.md'), 'r+');
      const written: Promise<void>[] = [];
      const write = async (): Promise<void> => {
        await nextTurn();
        await writer.write('theirs');
        await writer.close();
      };
      const disk: Disk = {
        ...waitingDisk,
        open: async (...opening) => {
          const file = await waitingDisk.open(...opening);
          return {
            ...file,
            // What the lease is asked for with.
            get fd() {
              if (written.length === 0) written.push(write());
              return file.fd;
            },
          };
        },
      };
      expect(await settled(staged, disk)).toBe('changed');
      await Promise.all(written);
      expect(await readFile(join(root, 'a.md'), 'utf8')).toBe('theirs');
    });
  });

  it('says that a removed file is gone and does not make it again', async () => {
    const root = await temporaryFolder({ 'a.md': 'old' });
    const staged = await stage(await readArticleFile(root, 'a.md'), Buffer.from('new'));
    await unlink(join(root, 'a.md'));
    await expect(commit(staged)).rejects.toMatchObject({ problem: { code: 'vanished' } });
    expect(await readdir(root)).toEqual([]);
  });
});
