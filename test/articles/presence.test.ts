import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticleFile } from '../../main/articles/file';
import { appear, stageNew, vanish } from '../../main/articles/presence';
import { temporaryFolder } from '../support/folder';

const path = '_data/topics/00-a.yaml';

describe('a file that is made', () => {
  it('appears whole, with its folders, and only when it is told to', async () => {
    const root = await temporaryFolder();
    const staged = await stageNew(root, path, Buffer.from('name: A\n'));
    expect(await readdir(join(root, '_data/topics'))).toEqual([expect.stringMatching(/^\.galley-/)]);
    expect(await appear(staged)).toBe('written');
    expect(await readdir(join(root, '_data/topics'))).toEqual(['00-a.yaml']);
    expect(await readFile(join(root, path), 'utf8')).toBe('name: A\n');
  });

  it('never takes the place of another', async () => {
    const root = await temporaryFolder();
    const staged = await stageNew(root, path, Buffer.from('ours'));
    await writeFile(join(root, path), 'theirs');
    expect(await appear(staged)).toBe('changed');
    expect(await readFile(join(root, path), 'utf8')).toBe('theirs');
    expect(await readdir(join(root, '_data/topics'))).toEqual(['00-a.yaml']);
  });

  it('does not leave the library', async () => {
    const root = await temporaryFolder();
    const outside = await temporaryFolder();
    await symlink(outside, join(root, '_data'));
    await expect(stageNew(root, path, Buffer.from('x'))).rejects.toMatchObject({ problem: { code: 'outside' } });
    await expect(stageNew(root, '../x.yaml', Buffer.from('x'))).rejects.toMatchObject({ problem: { code: 'outside' } });
    expect(await readdir(outside)).toEqual([]);
  });

  it('is refused where a file stands in place of a folder', async () => {
    const root = await temporaryFolder({ _data: 'a file' });
    await expect(stageNew(root, path, Buffer.from('x'))).rejects.toMatchObject({ problem: { code: 'outside' } });
  });
});

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
});
