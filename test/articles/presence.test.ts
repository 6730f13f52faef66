import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, waitingDisk } from '../../main/articles/disk';
import { readArticleFile } from '../../main/articles/file';
import { appear, stageNew, vanish } from '../../main/articles/presence';
import { temporaryFolder } from '../support/folder';

const path = '_data/topics/00-a.yaml';

describe('a file that is made', () => {
  it('appears whole, with its folders, and only when it is told to', async () => {
    const root = await temporaryFolder();
    const staged = await stageNew(root, path, Buffer.from('name: A\n'), 0o644);
    expect(await readdir(join(root, '_data/topics'))).toEqual([expect.stringMatching(/^\.galley-/)]);
    expect(await appear(staged)).toBe('written');
    expect(await readdir(join(root, '_data/topics'))).toEqual(['00-a.yaml']);
    expect(await readFile(join(root, path), 'utf8')).toBe('name: A\n');
  });

  it('never takes the place of another', async () => {
    const root = await temporaryFolder();
    const staged = await stageNew(root, path, Buffer.from('ours'), 0o644);
    await writeFile(join(root, path), 'theirs');
    expect(await appear(staged)).toBe('changed');
    expect(await readFile(join(root, path), 'utf8')).toBe('theirs');
    expect(await readdir(join(root, '_data/topics'))).toEqual(['00-a.yaml']);
  });

  it('does not leave the library', async () => {
    const root = await temporaryFolder();
    const outside = await temporaryFolder();
    await symlink(outside, join(root, '_data'));
    await expect(stageNew(root, path, Buffer.from('x'), 0o644)).rejects.toMatchObject({ problem: { code: 'outside' } });
    await expect(stageNew(root, '../x.yaml', Buffer.from('x'), 0o644)).rejects.toMatchObject({
      problem: { code: 'outside' },
    });
    expect(await readdir(outside)).toEqual([]);
  });

  it('is refused where a file stands in place of a folder', async () => {
    const root = await temporaryFolder({ _data: 'a file' });
    await expect(stageNew(root, path, Buffer.from('x'), 0o644)).rejects.toMatchObject({ problem: { code: 'outside' } });
  });
});

/** A disk on which `write` comes between the last look at a file and its renaming. */
function between(write: () => Promise<void>): Disk {
  return {
    ...waitingDisk,
    rename: async (from, to) => {
      await write();
      await waitingDisk.rename(from, to);
    },
  };
}

describe('a file that is removed', () => {
  it('goes while it is what was read, and stays when it is not', async () => {
    const root = await temporaryFolder({ 'a.yaml': 'name: A\n', 'b.yaml': 'name: B\n' });
    expect(await vanish(await readArticleFile(root, 'a.yaml'))).toBe('written');
    const file = await readArticleFile(root, 'b.yaml');
    await writeFile(join(root, 'b.yaml'), 'name: C\n');
    expect(await vanish(file)).toBe('changed');
    expect(await readdir(root)).toEqual(['b.yaml']);
    await mkdir(join(root, 'c'));
    await expect(vanish({ ...file, absolute: join(root, 'gone.yaml') })).rejects.toMatchObject({
      problem: { code: 'vanished' },
    });
  });

  it('is given back when another writer was there in the very instant, by rename or in place', async () => {
    const root = await temporaryFolder({ 'a.yaml': 'name: A\n', 'b.yaml': 'name: B\n' });
    const byRename = between(async () => {
      await writeFile(join(root, 'theirs'), 'name: Theirs\n');
      await rename(join(root, 'theirs'), join(root, 'a.yaml'));
    });
    expect(await vanish(await readArticleFile(root, 'a.yaml'), byRename)).toBe('changed');
    const inPlace = between(() => writeFile(join(root, 'b.yaml'), 'name: Theirs\n'));
    expect(await vanish(await readArticleFile(root, 'b.yaml'), inPlace)).toBe('changed');
    expect(await readdir(root)).toEqual(['a.yaml', 'b.yaml']);
    for (const name of ['a.yaml', 'b.yaml']) expect(await readFile(join(root, name), 'utf8')).toBe('name: Theirs\n');
  });
});
