import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FolderEntry, type WalkNotes, isArticleName, walkFolder } from '../../main/articles/folder';
import { writeFiles } from '../support/libraries';
import { scratchFolder } from '../support/scratch';

function walk(
  root: string,
  skip: (path: string) => boolean = () => false,
): { entries: FolderEntry[]; notes: WalkNotes } {
  const entries: FolderEntry[] = [];
  const notes = walkFolder(root, { skips: skip, visit: (entry) => entries.push(entry), stopped: () => false });
  return { entries, notes };
}

const paths = (root: string): string[] => walk(root).entries.map(({ path }) => path);

describe('walkFolder', () => {
  it('finds Markdown files in all folders, in order of their names', () => {
    const root = scratchFolder();
    writeFiles(root, { 'b/z.md': '', 'b/a.markdown': '', 'a.MD': '', 'c/d/e.md': '', 'b.txt': '', md: '' });
    writeFiles(root, { 'd/a.mkd': '', 'd/b.mkdn': '', 'd/c.mkdown': '', 'd/d.mdx': '' });
    const old = ['d/a.mkd', 'd/b.mkdn', 'd/c.mkdown'];
    expect(paths(root)).toEqual(['a.MD', 'b/a.markdown', 'b/z.md', 'c/d/e.md', ...old]);
  });

  it('leaves out dot-names and what it is told to', () => {
    const root = scratchFolder();
    writeFiles(root, { '.git/a.md': '', '.hidden.md': '', 'skipped/a.md': '', 'kept/a.md': '', 'kept/b.md': '' });
    const { entries } = walk(root, (path) => path === 'skipped' || path === 'kept/b.md');
    expect(entries.map(({ path }) => path)).toEqual(['kept/a.md']);
  });

  it('never follows links: names linked articles as irregular and notes linked folders', () => {
    const root = scratchFolder();
    const outside = scratchFolder();
    writeFiles(outside, { 'secret.md': '', 'folder/deep.md': '' });
    symlinkSync(join(outside, 'secret.md'), join(root, 'out.md'));
    symlinkSync(join(root, 'nowhere.md'), join(root, 'dangling.md'));
    symlinkSync('loop.md', join(root, 'loop.md'));
    symlinkSync(join(outside, 'folder'), join(root, 'folder'));
    symlinkSync(root, join(root, 'self'));
    symlinkSync(join(outside, 'secret.md'), join(root, 'picture.png'));
    const { entries, notes } = walk(root);
    expect(entries).toEqual(
      ['dangling.md', 'loop.md', 'out.md'].map((path) => ({ path, irregular: true, twin: false })),
    );
    expect(notes.linked).toEqual(['folder', 'self']);
  });

  it('names a FIFO and a folder called like an article as irregular, and looks into the folder', () => {
    const root = scratchFolder();
    execFileSync('mkfifo', [join(root, 'pipe.md')]);
    writeFiles(root, { 'folder.md/inside.md': '' });
    expect(walk(root).entries).toEqual([
      { path: 'folder.md', irregular: true, twin: false },
      { path: 'pipe.md', irregular: true, twin: false },
      { path: 'folder.md/inside.md', irregular: false, twin: false },
    ]);
  });

  it('marks names that differ only in case or normal form', () => {
    const root = scratchFolder();
    writeFiles(root, { 'Story.md': '', 'story.md': '', 'caf\u00e9.md': '', 'cafe\u0301.md': '', 'alone.md': '' });
    const twins = walk(root).entries.filter(({ twin }) => twin);
    expect(twins.map(({ path }) => path).toSorted()).toEqual(
      ['Story.md', 'cafe\u0301.md', 'caf\u00e9.md', 'story.md'].toSorted(),
    );
  });

  it('names what is not UTF-8 as irregular', () => {
    const root = scratchFolder();
    writeFileSync(Buffer.concat([Buffer.from(`${root}/bad-`), Buffer.from([0xff, 0xfe]), Buffer.from('.md')]), '');
    const [entry] = walk(root).entries;
    expect(entry).toMatchObject({ irregular: true });
    expect(entry?.path).toContain('\uFFFD');
  });

  it('notes folders that cannot be listed, and goes on', () => {
    const root = scratchFolder();
    writeFiles(root, { 'a/a.md': '', 'z.md': '' });
    mkdirSync(Buffer.concat([Buffer.from(`${root}/bad-`), Buffer.from([0xff])]));
    const { entries, notes } = walk(root);
    expect(entries.map(({ path }) => path)).toEqual(['z.md', 'a/a.md']);
    expect(notes.unreadable).toHaveLength(1);
  });

  it('throws when the root cannot be listed', () => {
    expect(() => walk(join(scratchFolder(), 'missing'))).toThrow(/ENOENT/);
  });

  it('stops when asked to', () => {
    const root = scratchFolder();
    writeFiles(root, { 'a.md': '', 'b/b.md': '' });
    let visited = 0;
    walkFolder(root, { skips: () => false, visit: () => (visited += 1), stopped: () => visited > 0 });
    expect(visited).toBe(1);
  });
});

describe('isArticleName', () => {
  it('takes visible Markdown names', () => {
    expect(['a.md', 'A.MARKDOWN', '.a.md', 'a.mdx', 'md'].map(isArticleName)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
