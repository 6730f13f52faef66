import { chmod, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Operation } from '../../preload/contract/edit';
import { Edits } from '../../main/edits/edits';
import { article, temporaryFolder } from '../support/folder';

const publish: Operation = { field: 'published', op: 'set', value: true };
const raise: Operation = { field: 'quality', op: 'add', value: 10 };

interface Desk {
  readonly root: string;
  readonly journal: string;
  readonly edits: Edits;
  read(path: string): Promise<string>;
  /** Closes the library and opens it again, as a restart does. */
  restart(): Promise<Desk>;
}

async function desk(files: Readonly<Record<string, string>>): Promise<Desk> {
  return open(await temporaryFolder(files), await temporaryFolder());
}

function nothing(): void {}

const titleOf = (): string => 'A harbour opens';

async function open(root: string, journal: string): Promise<Desk> {
  const edits = await Edits.open({
    root,
    folder: journal,
    door: 'app',
    onState: nothing,
    onProgress: nothing,
    titleOf,
  });
  onTestFinished(() => edits.close().catch(nothing));
  return {
    root,
    journal,
    edits,
    read: (path) => readFile(join(root, path), 'utf8'),
    restart: async () => {
      await edits.close();
      return open(root, journal);
    },
  };
}

describe('Edits', () => {
  it('changes one line, and undoes and redoes it, also after a restart', async () => {
    const before = article();
    let d = await desk({ '_news/a.md': before });
    const outcome = await d.edits.edit(['_news/a.md'], [publish]);
    expect(outcome).toMatchObject({ label: 'Published “A harbour opens”', written: ['_news/a.md'], refused: [] });
    expect(await d.read('_news/a.md')).toBe(before.replace('published: false', 'published: true'));
    d = await d.restart();
    expect(d.edits.state().undo).toMatchObject({ id: outcome.entry, state: 'applied', files: 1, door: 'app' });
    await d.edits.undo();
    expect(await d.read('_news/a.md')).toBe(before);
    d = await d.restart();
    expect(d.edits.state().undo).toBeNull();
    await d.edits.redo();
    expect(await d.read('_news/a.md')).toBe(before.replace('published: false', 'published: true'));
    await expect(d.edits.redo()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps what another writer changed elsewhere in the file', async () => {
    const d = await desk({ 'a.md': article() });
    const plan = await d.edits.plan(['a.md'], [raise]);
    await writeFile(join(d.root, 'a.md'), article({ secured: '"bmV3;bmV3"' }));
    await d.edits.apply(plan);
    expect(await d.read('a.md')).toBe(article({ secured: '"bmV3;bmV3"', quality: '74' }));
    await writeFile(join(d.root, 'a.md'), article({ secured: '"bmV3ZXI=;"', quality: '74' }));
    await d.edits.undo();
    expect(await d.read('a.md')).toBe(article({ secured: '"bmV3ZXI=;"' }));
  });

  it('stops and says so when another writer changed the same field', async () => {
    const d = await desk({ 'a.md': article() });
    const plan = await d.edits.plan(['a.md'], [raise]);
    await writeFile(join(d.root, 'a.md'), article({ quality: '80' }));
    const late = await d.edits.apply(plan);
    expect(late).toMatchObject({ entry: null, written: [] });
    expect(late.refused[0]?.problem.code).toBe('conflict');
    const seen = await d.edits.edit(['a.md'], [publish, raise], { quality: 64 });
    expect(seen.refused).toMatchObject([{ problem: { code: 'conflict' }, theirs: 80, was: 64 }]);
    expect(await d.read('a.md')).toBe(article({ quality: '80' }));
    expect(d.edits.past.list(10)).toEqual([]);
  });

  it('undoes the fields that still hold what it wrote and reports the rest', async () => {
    const d = await desk({ 'a.md': article(), 'b.md': article(), 'c.md': article() });
    await d.edits.edit(['a.md', 'b.md', 'c.md'], [publish, raise]);
    await writeFile(join(d.root, 'a.md'), article({ published: 'true', quality: '99' }));
    await unlink(join(d.root, 'b.md'));
    const undone = await d.edits.undo();
    expect(await d.read('a.md')).toBe(article({ quality: '99' }));
    expect(await d.read('c.md')).toBe(article());
    expect(undone.refused.map((one) => [one.path, one.field, one.problem.code])).toEqual([
      ['a.md', 'quality', 'changed-since'],
      ['b.md', null, 'vanished'],
    ]);
  });

  it('tells what stands in a field that holds no value of it', async () => {
    const d = await desk({ 'a.md': article() });
    await d.edits.edit(['a.md'], [raise]);
    await writeFile(join(d.root, 'a.md'), article({ quality: 'high # by hand' }));
    const undone = await d.edits.undo();
    expect(undone.refused).toMatchObject([{ theirs: null, raw: 'high', ours: 64, was: 74 }]);
    const again = await d.edits.edit(['a.md'], [{ field: 'quality', op: 'set', value: 70 }], { quality: 65 });
    expect(again.refused).toMatchObject([{ problem: { code: 'conflict' }, theirs: null, raw: 'high' }]);
  });

  it('goes on to the next edit when an undo finds everything changed since', async () => {
    const d = await desk({ 'a.md': article(), 'b.md': article() });
    await d.edits.edit(['a.md'], [raise]);
    await d.edits.edit(['b.md'], [raise]);
    await writeFile(join(d.root, 'b.md'), article({ quality: '1' }));
    expect((await d.edits.undo()).refused[0]?.problem.code).toBe('changed-since');
    await d.edits.undo();
    expect(await d.read('a.md')).toBe(article());
    expect(await d.read('b.md')).toBe(article({ quality: '1' }));
  });

  it('undoes an older edit and leaves the newer ones', async () => {
    const d = await desk({ 'a.md': article() });
    const first = await d.edits.edit(['a.md'], [publish]);
    await d.edits.edit(['a.md'], [raise]);
    await d.edits.undo(first.entry ?? '');
    expect(await d.read('a.md')).toBe(article({ quality: '74' }));
    expect(d.edits.past.list(10).map((entry) => entry.state)).toEqual(['applied', 'undone']);
  });

  it('lists the files of an edit part by part, as they stand at that moment', async () => {
    const d = await desk({ 'a.md': article(), 'b.md': article(), 'c.md': article() });
    const { entry } = await d.edits.edit(['a.md', 'b.md', 'c.md'], [publish]);
    const standing = async (from: number, limit: number): Promise<readonly unknown[]> => {
      const files = await d.edits.past.files(entry ?? '', from, limit);
      return files.map(({ path, changes }) => [path, changes.every((change) => change.standing)]);
    };
    expect(await standing(0, 2)).toEqual([
      ['a.md', true],
      ['b.md', true],
    ]);
    expect(await standing(2, 2)).toEqual([['c.md', true]]);
    await d.edits.undo(entry ?? '', 'c.md');
    expect(await standing(2, 2)).toEqual([['c.md', false]]);
    await d.edits.undo(entry ?? '');
    expect(await standing(0, 2)).toEqual([
      ['a.md', false],
      ['b.md', false],
    ]);
    await d.edits.redo(entry ?? '');
    expect(await standing(1, 5)).toEqual([
      ['b.md', true],
      ['c.md', true],
    ]);
  });

  it('undoes one article of a larger edit', async () => {
    const d = await desk({ 'a.md': article(), 'b.md': article() });
    const outcome = await d.edits.edit(['a.md', 'b.md'], [publish]);
    await d.edits.undo(outcome.entry ?? '', 'a.md');
    expect(await d.read('a.md')).toBe(article());
    expect(await d.read('b.md')).toBe(article({ published: 'true' }));
    expect(d.edits.state().undo).toMatchObject({ id: outcome.entry, state: 'partial' });
    expect(await d.edits.past.changes('a.md')).toMatchObject([{ standing: false, transition: { field: 'published' } }]);
    expect(await d.edits.past.changes('b.md')).toMatchObject([{ standing: true }]);
  });

  it('does and records nothing when it is asked for an undo twice', async () => {
    const d = await desk({ 'a.md': article() });
    const first = await d.edits.edit(['a.md'], [publish]);
    const second = await d.edits.edit(['a.md'], [raise]);
    await d.edits.undo(first.entry ?? '');
    await d.edits.undo(second.entry ?? '');
    expect(await d.edits.undo(first.entry ?? '')).toMatchObject({ entry: null, written: [], refused: [] });
    expect(d.edits.state().redo).toMatchObject({ id: second.entry });
    expect(await d.read('a.md')).toBe(article());
  });

  it('takes an inserted line away again whole', async () => {
    const without = article().replace('published: false\n', '');
    const d = await desk({ 'a.md': without });
    await d.edits.edit(['a.md'], [publish]);
    expect(await d.read('a.md')).toContain('\npublished: true\n');
    await d.edits.undo();
    expect(await d.read('a.md')).toBe(without);
  });

  it('counts articles that already say so as unchanged and records nothing for them', async () => {
    const d = await desk({ 'a.md': article({ published: 'true' }) });
    expect(await d.edits.edit(['a.md'], [publish])).toMatchObject({ entry: null, unchanged: 1, refused: [] });
    expect(d.edits.past.list(10)).toEqual([]);
  });

  it('refuses a read-only file and writes the others', async () => {
    const d = await desk({ 'a.md': article(), 'b.md': article() });
    await chmod(join(d.root, 'a.md'), 0o444);
    const outcome = await d.edits.edit(['a.md', 'b.md'], [publish]);
    expect(outcome.refused).toMatchObject([{ path: 'a.md', problem: { code: 'read-only' } }]);
    expect(outcome.written).toEqual(['b.md']);
    expect(await d.read('a.md')).toBe(article());
  });

  it('keeps its promises for many files, with the plans in a file of their own', async () => {
    const paths = Array.from({ length: 60 }, (_, i) => `_news/${i}.md`);
    let d = await desk(Object.fromEntries(paths.map((path) => [path, article()])));
    await d.edits.edit(paths, [{ field: 'topics', op: 'add', topics: ['Budget'] }]);
    expect(await d.read('_news/59.md')).toBe(article({ topics: '\n  - Harbour\n  - Trade\n  - Budget' }));
    expect(await readdir(join(d.journal, 'batches'))).toHaveLength(1);
    d = await d.restart();
    expect(await d.edits.past.changes('_news/7.md')).toMatchObject([{ entry: { files: 60 } }]);
    expect((await d.edits.undo()).written).toHaveLength(60);
    expect(await d.read('_news/59.md')).toBe(article());
    expect(await readdir(join(d.root, '_news'))).toHaveLength(60);
  });

  it('stops on request and can be finished or rolled back', async () => {
    const paths = Array.from({ length: 200 }, (_, i) => `${i}.md`);
    const d = await desk(Object.fromEntries(paths.map((path) => [path, article()])));
    const plan = await d.edits.plan(paths, [publish]);
    const running = d.edits.apply(plan);
    await Promise.resolve();
    d.edits.cancel();
    const outcome = await running;
    expect(outcome.cancelled).toBe(true);
    expect(outcome.written.length).toBeLessThan(200);
    if (outcome.entry === null) return;
    await d.edits.redo(outcome.entry);
    expect(d.edits.past.list(1)[0]?.state).toBe('applied');
    await d.edits.undo(outcome.entry);
    expect(await Promise.all(paths.map((path) => d.read(path)))).toEqual(paths.map(() => article()));
  });

  it('finishes what is being written when it is closed, and takes nothing more', async () => {
    const d = await desk({ 'a.md': article(), 'b.md': article() });
    const running = d.edits.edit(['a.md'], [publish]);
    const closed = d.edits.close();
    await expect(d.edits.edit(['b.md'], [publish])).rejects.toMatchObject({ code: 'no-library' });
    expect((await running).written).toEqual(['a.md']);
    await closed;
    await expect(d.edits.plan(['b.md'], [publish])).rejects.toMatchObject({ code: 'no-library' });
    expect(await d.read('b.md')).toBe(article());
  });

  it('is read-only while another instance holds the library', async () => {
    const d = await desk({ 'a.md': article() });
    const second = await open(d.root, d.journal);
    expect(second.edits.access).toEqual({ kind: 'held', by: expect.stringContaining('the desktop app') });
    await expect(second.edits.edit(['a.md'], [publish])).rejects.toMatchObject({ code: 'read-only' });
    expect(await d.read('a.md')).toBe(article());
  });

  it('tells after a crash what had been written, and finishes or rolls back', async () => {
    const d = await desk({ 'a.md': article(), 'b.md': article() });
    await d.edits.edit(['a.md', 'b.md'], [publish]);
    await d.edits.close();
    // As if killed after the first file: no end record, the second file still old, a temporary file left.
    const log = await readFile(join(d.journal, 'journal.log'), 'utf8');
    await writeFile(join(d.journal, 'journal.log'), `${log.split('\n').slice(0, 2).join('\n')}\n`);
    await writeFile(join(d.root, 'b.md'), article());
    await writeFile(join(d.root, '.galley-0123456789abcdef.tmp'), 'half');
    const next = await open(d.root, d.journal);
    const [interrupted] = next.edits.state().interrupted;
    expect(interrupted).toMatchObject({ label: 'Published 2 articles', state: 'partial' });
    expect((await readdir(d.root)).toSorted()).toEqual(['a.md', 'b.md']);
    await next.edits.redo(interrupted?.id);
    expect(await d.read('b.md')).toBe(article({ published: 'true' }));
    expect(next.edits.state().interrupted).toEqual([]);
    await next.edits.undo(interrupted?.id);
    expect(await d.read('a.md')).toBe(article());
  });

  it('keeps a damaged journal aside and goes on with what is whole', async () => {
    const d = await desk({ 'a.md': article() });
    await d.edits.edit(['a.md'], [publish]);
    await d.edits.edit(['a.md'], [raise]);
    await d.edits.close();
    const path = join(d.journal, 'journal.log');
    const lines = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, lines.toSpliced(3, 0, 'damaged').join('\n'));
    const next = await open(d.root, d.journal);
    expect(next.edits.notes.join()).toContain('damaged');
    expect((await readdir(d.journal)).some((name) => name.startsWith('journal.log.damaged-'))).toBe(true);
    await next.edits.undo();
    await next.edits.undo();
    expect(await d.read('a.md')).toBe(article());
  });

  it('writes nothing when the journal cannot be written', async () => {
    const paths = Array.from({ length: 20 }, (_, i) => `${i}.md`);
    const d = await desk(Object.fromEntries(paths.map((path) => [path, article()])));
    await rename(join(d.journal, 'batches'), join(d.journal, 'moved'));
    await expect(d.edits.edit(paths, [publish])).rejects.toMatchObject({ code: 'journal' });
    expect(await Promise.all(paths.map((path) => d.read(path)))).toEqual(paths.map(() => article()));
    expect((await readdir(d.root)).filter((name) => name.startsWith('.galley'))).toEqual([]);
  });
});
