import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../preload/contract/contract';
import { Galley } from '../cli/galley';
import { everything } from '../contract/cases/articles';
import { type BadInputLibrary, badInputLibrary } from '../support/bad-input-library';
import { desk } from './crawler/desk';

/** No answer about one article may take longer. In milliseconds. */
const patience = 1_000;

/** What every file of the library holds or is, by its path; names that are not UTF-8 as the system spells them. */
function everyFile(root: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const folder = Buffer.from(join(root, '_news'));
  for (const name of readdirSync(folder, { encoding: 'buffer' })) {
    const path = Buffer.concat([folder, Buffer.from('/'), name]);
    const stat = lstatSync(path);
    const readable = stat.isFile() && stat.size < 1_000_000;
    // Opening a pipe would wait, reading a device might never end.
    const holds = readable ? readFileSync(path, 'latin1') : `${stat.mode}`;
    found.set(name.toString('latin1'), `${stat.ino} ${stat.size}\n${holds}`);
  }
  return found;
}

/** The file without the one line that was asked to be changed, and without what replacing it changes. */
function rest(file: string | undefined): string {
  return (file ?? '').replace(/^\d+ \d+\n/, '').replace(/^heat:[^\n]*\n/m, '');
}

/** The names of the files that are not what they were; each may differ in its `heat` only. */
function changedFiles(before: ReadonlyMap<string, string>, root: string): readonly string[] {
  const after = everyFile(root);
  expect([...after.keys()]).toEqual([...before.keys()]);
  const changed = [...before.keys()].filter((name) => after.get(name) !== before.get(name));
  for (const name of changed) expect(rest(after.get(name)), name).toBe(rest(before.get(name)));
  return changed;
}

/** The bytes alone: taking a change back makes another file with the same ones. */
function bytes(files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...files].map(([name, file]) => [name, file.replace(/^\d+ /, '')]);
}

async function quickly<T>(work: Promise<T>): Promise<T> {
  const since = performance.now();
  const answer = await work;
  expect(performance.now() - since).toBeLessThan(patience);
  return answer;
}

async function readAll(connection: Connection, ids: readonly number[]): Promise<void> {
  for (const id of ids) {
    await quickly(connection.call('articles.read', { id }));
    // A file that cannot be read at all has no source to show.
    await quickly(connection.call('articles.raw', { id }).catch(() => null));
  }
}

describe('a library of bad input is searched, edited in bulk, checked and left as it was', () => {
  let library: BadInputLibrary;
  let before: ReadonlyMap<string, string>;
  beforeEach(async () => {
    library = await badInputLibrary();
    before = everyFile(library.root);
  });
  afterEach(() => library.close());

  it('through the web host', async () => {
    const { connection, served } = await desk(library.root);
    try {
      const found = await quickly(connection.call('library.query', { ...everything, filter: 'good' }));
      expect(found.ids.length).toBeGreaterThan(10);
      const ids = [...(await quickly(connection.call('library.query', everything))).ids];
      await readAll(connection, ids);
      const operations = [{ field: 'heat', op: 'set', value: 5 }] as const;
      const { plan, refused } = await connection.call('edits.preview', { ids, operations });
      await connection.call('edits.planned', { plan, from: 0, limit: 1000, diff: true });
      expect(changedFiles(before, library.root)).toEqual([]);
      const outcome = await connection.call('edits.applyPlan', { plan });
      // What planning refused, and nothing else.
      expect(outcome.refused).toEqual(refused);
      expect(outcome.files + outcome.unchanged + refused.length).toBe(ids.length);
      expect(changedFiles(before, library.root)).toHaveLength(outcome.files);
      expect((await connection.call('edits.undo', {})).refused).toEqual([]);
      expect(bytes(everyFile(library.root))).toEqual(bytes(before));
    } finally {
      await served.close();
    }
  });

  it('through the command line', async () => {
    const galley = new Galley();
    const { root } = library;
    const found = await galley.run(['list', root, '--where', 'search=good', '--count']);
    expect(Number(found.out)).toBeGreaterThan(10);
    const check = await galley.run(['check', root]);
    expect(check).toMatchObject({ code: 1 });
    expect(check.out).toContain('_news/device.md:1:1:');
    await galley.run(['set', root, '--all', '--heat', '5', '--dry-run']);
    expect(changedFiles(before, root)).toEqual([]);
    const set = await galley.run(['set', root, '--all', '--heat', '5']);
    expect(set).toMatchObject({ code: 1 });
    expect(set.err).not.toContain('internal error');
    const changed = /Changed (\d+) files/.exec(set.err)?.[1];
    expect(changedFiles(before, root)).toHaveLength(Number(changed));
    expect(await galley.run(['undo', root])).toMatchObject({ code: 0 });
    expect(bytes(everyFile(root))).toEqual(bytes(before));
  });
});
