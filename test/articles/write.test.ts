import { chmod, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticleFile } from '../../main/articles/file';
import { commit, discard, stage, sweepTemporaries, temporaryName } from '../../main/articles/write';
import { temporaryFolder } from '../support/folder';

describe('stage and commit', () => {
  it('replaces the content, keeps the mode and leaves nothing behind', async () => {
    const root = await temporaryFolder({ 'a.md': 'old' });
    await chmod(join(root, 'a.md'), 0o640);
    const staged = await stage(await readArticleFile(root, 'a.md'), Buffer.from('new'));
    expect(await readFile(join(root, 'a.md'), 'utf8')).toBe('old');
    expect(await commit(staged)).toBe('written');
    expect(await readFile(join(root, 'a.md'), 'utf8')).toBe('new');
    expect((await stat(join(root, 'a.md'))).mode & 0o777).toBe(0o640);
    expect(await readdir(root)).toEqual(['a.md']);
  });

  it('yields to a writer that came between, in place or by rename', async () => {
    const root = await temporaryFolder({ 'a.md': 'old', 'b.md': 'old' });
    const inPlace = await stage(await readArticleFile(root, 'a.md'), Buffer.from('new'));
    await writeFile(join(root, 'a.md'), 'theirs');
    expect(await commit(inPlace)).toBe('changed');
    const byRename = await stage(await readArticleFile(root, 'b.md'), Buffer.from('new'));
    await writeFile(join(root, 'c.md'), 'theirs');
    await rename(join(root, 'c.md'), join(root, 'b.md'));
    expect(await commit(byRename)).toBe('changed');
    expect(await readFile(join(root, 'a.md'), 'utf8')).toBe('theirs');
    expect(await readFile(join(root, 'b.md'), 'utf8')).toBe('theirs');
    expect((await readdir(root)).toSorted()).toEqual(['a.md', 'b.md']);
  });

  it('says that a removed file is gone and does not make it again', async () => {
    const root = await temporaryFolder({ 'a.md': 'old' });
    const staged = await stage(await readArticleFile(root, 'a.md'), Buffer.from('new'));
    await unlink(join(root, 'a.md'));
    await expect(commit(staged)).rejects.toMatchObject({ problem: { code: 'vanished' } });
    expect(await readdir(root)).toEqual([]);
  });

  it('sweeps what a crash left, and only that', async () => {
    const root = await temporaryFolder({ 'a.md': 'old', '.galley-notes.tmp': 'an editor’s own' });
    const left = await stage(await readArticleFile(root, 'a.md'), Buffer.from('new'));
    expect(temporaryName.test(left.temporary.split('/').at(-1) ?? '')).toBe(true);
    expect(await sweepTemporaries(root)).toBe(1);
    expect((await readdir(root)).toSorted()).toEqual(['.galley-notes.tmp', 'a.md']);
    await discard(left);
  });
});
