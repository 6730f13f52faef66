import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Head, describeIrregular, readHead, stampOf, youngInode } from '../../main/articles/head';
import { writeFiles } from '../support/libraries';
import { scratchFolder } from '../support/scratch';

const article = '---\ntitle: "A"\nquality: 5\npublished: true\n---\nbody\n';

function codes(head: Head): readonly string[] {
  return head.kind === 'article' ? head.summary.problems.map(({ code }) => code) : [head.kind];
}

describe('readHead', () => {
  it('reads the row of an article', () => {
    const root = scratchFolder();
    writeFiles(root, { 'news/a.md': article });
    const head = readHead(root, 'news/a.md');
    expect(head).toMatchObject({ kind: 'article', summary: { title: 'A', quality: 5, published: true, problems: [] } });
    expect(head).toMatchObject({ stamp: { size: article.length } });
  });

  it('tells files without front matter and files that are gone', () => {
    const root = scratchFolder();
    writeFiles(root, { 'a.md': '# A heading\n' });
    expect(readHead(root, 'a.md').kind).toBe('no-front-matter');
    expect(readHead(root, 'b.md').kind).toBe('vanished');
    expect(readHead(root, 'a.md/b.md').kind).toBe('vanished');
  });

  it('shows an empty file as one that is not what it should be', () => {
    const root = scratchFolder();
    writeFiles(root, { 'a.md': '' });
    expect(codes(readHead(root, 'a.md'))).toEqual(['empty']);
  });

  it('reads on where a field stands far down', () => {
    const root = scratchFolder();
    const filler = Array.from({ length: 20_000 }, (_, i) => `  - url: "https://example.com/${i}"\n`).join('');
    writeFiles(root, { 'a.md': `---\nrelated:\n${filler}title: Deep\nquality: 7\n---\n` });
    expect(readHead(root, 'a.md')).toMatchObject({ kind: 'article', summary: { title: 'Deep', quality: 7 } });
  });

  it('does not read a huge file to its end', () => {
    const root = scratchFolder();
    writeFiles(root, { 'closed.md': article, 'open.md': '---\ntitle: A\n' });
    truncateSync(join(root, 'closed.md'), 60 * 1024 * 1024);
    truncateSync(join(root, 'open.md'), 60 * 1024 * 1024);
    expect(codes(readHead(root, 'closed.md'))).toContain('too-large');
    expect(codes(readHead(root, 'open.md')).length).toBeGreaterThan(0);
  });

  it('says that hard-linked and read-only files cannot be edited', () => {
    const root = scratchFolder();
    writeFiles(root, { 'a.md': article, 'c.md': article });
    linkSync(join(root, 'a.md'), join(root, 'b.md'));
    chmodSync(join(root, 'c.md'), 0o444);
    expect(codes(readHead(root, 'a.md'))).toEqual(['hard-linked']);
    expect(codes(readHead(root, 'c.md'))).toEqual(['read-only']);
  });

  it('neither follows a link nor waits on a FIFO', () => {
    const root = scratchFolder();
    writeFiles(root, { 'a.md': article });
    symlinkSync('a.md', join(root, 'link.md'));
    execFileSync('mkfifo', [join(root, 'pipe.md')]);
    mkdirSync(join(root, 'folder.md'));
    expect(codes(readHead(root, 'link.md'))).toEqual(['symlink']);
    expect(codes(readHead(root, 'pipe.md'))).toEqual(['not-a-file']);
    expect(codes(readHead(root, 'folder.md'))).toEqual(['not-a-file']);
  });

  it('knows a socket for what it is', async () => {
    const root = scratchFolder();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(root, 'socket.md'), resolve));
    expect(codes(readHead(root, 'socket.md'))).toEqual(['not-a-file']);
    expect(codes(describeIrregular(root, 'socket.md'))).toEqual(['not-a-file']);
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('describeIrregular', () => {
  it('describes what is not a regular file without opening it', () => {
    const root = scratchFolder();
    symlinkSync('nowhere', join(root, 'dangling.md'));
    execFileSync('mkfifo', [join(root, 'pipe.md')]);
    expect(codes(describeIrregular(root, 'dangling.md'))).toEqual(['symlink']);
    expect(codes(describeIrregular(root, 'pipe.md'))).toEqual(['not-a-file']);
    expect(codes(describeIrregular(root, 'gone.md'))).toEqual(['vanished']);
    expect(codes(describeIrregular(root, 'bad-\uFFFD.md'))).toEqual(['name-not-utf8']);
  });

  it('reads what turns out to be a file, also one with a replacement character in its name', () => {
    const root = scratchFolder();
    writeFiles(root, { 'odd-\uFFFD.md': article });
    expect(describeIrregular(root, 'odd-\uFFFD.md')).toMatchObject({ kind: 'article', summary: { title: 'A' } });
  });
});

describe('stampOf', () => {
  it('does not trust a file that was written this moment', () => {
    const root = scratchFolder();
    writeFileSync(join(root, 'a.md'), article);
    const fresh = statSync(join(root, 'a.md'));
    expect(stampOf(Object.assign(fresh, { ctimeMs: Date.now() })).inode).toBe(youngInode);
    expect(stampOf(Object.assign(fresh, { ctimeMs: Date.now() - 10_000 })).inode).toBe(fresh.ino);
  });

  it('tells the times and the size', () => {
    const root = scratchFolder();
    writeFileSync(join(root, 'a.md'), article);
    utimesSync(join(root, 'a.md'), 100, 200);
    expect(stampOf(statSync(join(root, 'a.md')))).toMatchObject({ size: article.length, modified: 200_000 });
  });
});
