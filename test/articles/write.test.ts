import { chmod, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readArticleFile } from '../../main/articles/file';
import { discard, stage, sweepTemporaries, temporaryName } from '../../main/articles/write';
import { temporaryFolder } from '../support/folder';

it('stages beside the file with its mode, and takes back what is not used', async () => {
  const root = await temporaryFolder({ 'a.md': 'old' });
  await chmod(join(root, 'a.md'), 0o640);
  const staged = await stage(await readArticleFile(root, 'a.md'), Buffer.from('new'));
  expect(await readFile(join(root, 'a.md'), 'utf8')).toBe('old');
  expect((await stat(staged.temporary.path)).mode & 0o777).toBe(0o640);
  await discard(staged);
  expect(await readdir(root)).toEqual(['a.md']);
});

it('sweeps what a crash left, and only that', async () => {
  const root = await temporaryFolder({ 'a.md': 'old', '.galley-notes.tmp': 'an editor’s own' });
  const left = await stage(await readArticleFile(root, 'a.md'), Buffer.from('new'));
  expect(temporaryName.test(left.temporary.path.split('/').at(-1) ?? '')).toBe(true);
  expect(await sweepTemporaries(root)).toBe(1);
  expect((await readdir(root)).toSorted()).toEqual(['.galley-notes.tmp', 'a.md']);
  await discard(left);
});
