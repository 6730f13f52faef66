import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleRow } from '../../preload/contract/article';
import type { EditOutcome } from '../../preload/contract/edit';
import { badContents, badInputLibrary, oddContents, type BadInputLibrary } from '../support/bad-input-library';
import { bytesOf, everything } from './cases/articles';
import { type InProcess, openInProcess } from './in-process';

/** What such a file may still be published as: only another field of it is wrong. */
const editable = new Set([
  ...Object.keys(oddContents),
  'good',
  'published-yes',
  'published-quoted',
  'published-number',
  'quality-word',
  'quality-nan',
  'topics-scalar-map',
  'topics-nested',
  'topics-repeated',
  'case',
  'CASE',
]);

describe('a library of bad input', () => {
  let library: BadInputLibrary;
  let inProcess: InProcess;
  let rows: readonly ArticleRow[];

  beforeAll(async () => {
    library = await badInputLibrary();
    inProcess = await openInProcess(library.root);
    const { ids } = await inProcess.connection.call('library.query', everything);
    rows = await inProcess.connection.call('library.rows', { ids: [...ids] });
  });
  afterAll(async () => {
    await inProcess.api.close();
    await library.close();
  });

  const named = (name: string): ArticleRow | undefined => rows.find(({ path }) => path === `_news/${name}.md`);
  const toggle = (row: ArticleRow): Promise<EditOutcome> =>
    inProcess.connection.call('edits.apply', {
      ids: [row.id],
      operations: [{ field: 'published', op: 'set', value: row.published !== true }],
    });

  it('could be made on this machine', ({ skip }) => {
    if (library.missing.length > 0) skip(`this file system cannot hold ${library.missing.join('; ')}`);
  });

  it.each(Object.keys(badContents))('%s is a problem, at the latest when it is opened', async (name) => {
    const row = named(name);
    if (row === undefined) throw new Error('It is not listed.');
    const { problems } = await inProcess.connection.call('articles.read', { id: row.id });
    expect(row.problem ?? problems[0]?.severity).toBeDefined();
    for (const { line, column, message } of problems) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(message).toMatch(/^\S.*\.$/su);
    }
  });

  it('an empty file is shown as one, and stays empty', async () => {
    const row = named('empty');
    if (row === undefined) throw new Error('It is not listed.');
    const { problems } = await inProcess.connection.call('articles.read', { id: row.id });
    expect(problems.map(({ code }) => code)).toContain('empty');
    expect((await toggle(row)).changed).toEqual([]);
    expect(readFileSync(join(library.root, '_news/empty.md'), 'utf8')).toBe('');
  });

  it.each(Object.keys(oddContents))('%s is a row that can be edited', (name) => {
    expect(named(name)).toBeDefined();
    expect(named(name)?.problem).not.toBe('error');
  });

  it.each([
    'link-out',
    'link-inside',
    'link-dangling',
    'link-loop',
    'huge',
    'folder',
    'fifo',
    'device',
    'socket',
    'hard-link',
    'hard-link-too',
    'read-only',
  ])('%s is shown with its reason or not at all, and is not written', async (name) => {
    const row = named(name);
    if (row === undefined) return;
    const { changed, refused } = await toggle(row);
    expect(changed).toEqual([]);
    expect(refused).toHaveLength(1);
  });

  it('nothing outside of it is listed, also not through a link', () => {
    expect(rows.filter(({ title }) => title === 'Outside of the library')).toEqual([]);
  });

  it('each file is either changed and undone to the byte, or refused and left alone', async () => {
    const outside = readFileSync(join(library.outside, 'outside.md'), 'latin1');
    for (const row of rows) {
      const before = read(library.root, row);
      const { changed, refused } = await toggle(row);
      const name = basename(row.path, '.md');
      if (editable.has(name)) expect(refused, name).toEqual([]);
      if (changed.length > 0) await inProcess.connection.call('edits.undo', {});
      expect(read(library.root, row), name).toBe(before);
    }
    expect(readFileSync(join(library.outside, 'outside.md'), 'latin1')).toBe(outside);
  });
});

/** The file's bytes, or why there are none to read without waiting for ever. */
function read(root: string, row: ArticleRow): string {
  if (/(fifo|socket|device|folder|link-|unreadable|huge)/.test(row.path)) return 'not read here';
  try {
    return bytesOf(root, row);
  } catch (error) {
    // A name that is not UTF-8 cannot be said as a path of ours.
    return String(error);
  }
}
