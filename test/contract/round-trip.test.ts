import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleRow } from '../../preload/contract/article';
import { project } from '../support/project';
import { scratchFolder } from '../support/scratch';
import { bytesOf, everything } from './cases/articles';
import { type InProcess, openInProcess } from './in-process';

/** Real libraries that may lie beside the project, and the demo, which always does. */
const libraries = {
  'the demo': join(project, 'assets', 'demo'),
  'the corpus': resolve(project, '../shared/corpus/power-apps'),
  'the seed': resolve(project, '../shared/seed'),
};

/** How many of `lines` are not among `others`, each of which stands for one. */
function countBeyond(lines: readonly string[], others: readonly string[]): number {
  const rest = new Map<string, number>();
  for (const line of others) rest.set(line, (rest.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const left = rest.get(line) ?? 0;
    rest.set(line, left - 1);
    return left <= 0;
  }).length;
}

/** How many lines of `after` are not in `before`, and the other way round. */
function difference(before: string, after: string): { readonly added: number; readonly removed: number } {
  const was = before.split('\n');
  const is = after.split('\n');
  return { added: countBeyond(is, was), removed: countBeyond(was, is) };
}

/** Publishes or unpublishes every article, looks, and takes it back. Answers the paths that were refused. */
async function flipAll({ connection }: InProcess, root: string): Promise<readonly string[]> {
  const { ids } = await connection.call('library.query', everything);
  const rows: ArticleRow[] = [];
  for (let at = 0; at < ids.length; at += 1000) {
    rows.push(...(await connection.call('library.rows', { ids: [...ids.subarray(at, at + 1000)] })));
  }
  const before = new Map(rows.map((row) => [row.path, bytesOf(root, row)]));
  const refused: string[] = [];
  for (const value of [true, false]) {
    const chosen = rows.filter(({ published }) => (published === false) === value);
    if (chosen.length === 0) continue;
    const outcome = await connection.call('edits.apply', {
      ids: chosen.map(({ id }) => id),
      operations: [{ field: 'published', op: 'set', value }],
    });
    refused.push(...outcome.refused.map(({ path }) => path));
    expect(outcome.changed.length + outcome.refused.length + outcome.unchanged).toBe(chosen.length);
    for (const row of chosen) {
      const { added, removed } = difference(before.get(row.path) ?? '', bytesOf(root, row));
      const touched = outcome.changed.includes(row.id);
      // One line is another now; where there was none, one is added.
      const insertable = touched && row.published === null && removed === 0;
      const expected = touched ? { added: 1, removed: insertable ? 0 : 1 } : { added: 0, removed: 0 };
      expect({ path: row.path, added, removed }).toEqual({ path: row.path, ...expected });
    }
    if (outcome.entry !== null) await connection.call('edits.undo', {});
  }
  for (const row of rows) expect(bytesOf(root, row)).toBe(before.get(row.path));
  return refused;
}

describe.each(Object.entries(libraries))('flipping “published” and back over %s', (_, source) => {
  it.skipIf(!existsSync(source))('changes one line of each file, and leaves every file as it was', async () => {
    const root = join(scratchFolder('round-trip'), 'library');
    cpSync(source, root, { recursive: true });
    const inProcess = await openInProcess(root);
    try {
      const refused = await flipAll(inProcess, root);
      const { problems } = await inProcess.connection.call('library.facets', { filter: '' });
      expect(refused.length).toBeLessThanOrEqual(problems);
    } finally {
      await inProcess.api.close();
    }
  });
});
