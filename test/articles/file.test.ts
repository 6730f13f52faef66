import { execFileSync } from 'node:child_process';
import { chmod, link, mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { maxArticleBytes, readArticleFile, refuseUnwritable } from '../../main/articles/file';
import { temporaryFolder } from '../support/folder';

async function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'accepted',
    (error: unknown) => (error as { problem: { code: string } }).problem.code,
  );
}

describe('readArticleFile', () => {
  it('reads a file inside the library', async () => {
    const root = await temporaryFolder({ '_news/a.md': 'hello' });
    const file = await readArticleFile(root, '_news/a.md');
    expect(file.bytes.toString()).toBe('hello');
    expect(file.stat.size).toBe(5n);
  });

  it.each(['../a.md', '/etc/passwd', '_news/../../a.md', '', 'a\0.md'])('refuses the path %j', async (path) => {
    const root = await temporaryFolder({ '_news/a.md': 'x' });
    expect(await refusalOf(readArticleFile(root, path))).toBe('outside');
  });

  it('refuses links, linked folders, folders and files that are gone', async () => {
    const outside = await temporaryFolder({ 'secret.md': 'secret' });
    const root = await temporaryFolder({ 'a.md': 'x' });
    await symlink(join(outside, 'secret.md'), join(root, 'link.md'));
    await symlink(join(root, 'loop.md'), join(root, 'loop.md'));
    await symlink(outside, join(root, 'linked'));
    await mkdir(join(root, 'folder.md'));
    expect(await refusalOf(readArticleFile(root, 'link.md'))).toBe('symlink');
    expect(await refusalOf(readArticleFile(root, 'loop.md'))).toBe('symlink');
    expect(await refusalOf(readArticleFile(root, 'linked/secret.md'))).toBe('outside');
    expect(await refusalOf(readArticleFile(root, 'folder.md'))).toBe('not-a-file');
    expect(await refusalOf(readArticleFile(root, 'gone.md'))).toBe('vanished');
    expect(await refusalOf(readArticleFile(root, 'gone/gone.md'))).toBe('vanished');
    expect(await refusalOf(readArticleFile(root, 'bad\uFFFD.md'))).toBe('name-not-utf8');
  });

  it.skipIf(process.platform === 'win32')('does not wait on a FIFO', async () => {
    const root = await temporaryFolder();
    execFileSync('mkfifo', [join(root, 'pipe.md')]);
    expect(await refusalOf(readArticleFile(root, 'pipe.md'))).toBe('not-a-file');
  });

  it('refuses a file that is too large without reading it', async () => {
    const root = await temporaryFolder({ 'big.md': '---\n' });
    await truncate(join(root, 'big.md'), maxArticleBytes + 1);
    expect(await refusalOf(readArticleFile(root, 'big.md'))).toBe('too-large');
  });
});

describe('refuseUnwritable', () => {
  it('refuses read-only and hard-linked files, also for root', async () => {
    const root = await temporaryFolder({ 'plain.md': 'x', 'locked.md': 'x', 'twin.md': 'x' });
    await chmod(join(root, 'locked.md'), 0o444);
    await link(join(root, 'twin.md'), join(root, 'other.md'));
    await writeFile(join(root, 'plain.md'), 'y');
    const check = async (path: string): Promise<string> =>
      refusalOf(refuseUnwritable(await readArticleFile(root, path)));
    expect(await check('plain.md')).toBe('accepted');
    expect(await check('locked.md')).toBe('read-only');
    expect(await check('twin.md')).toBe('hard-linked');
  });
});
