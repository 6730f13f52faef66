import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleRow } from '../../preload/contract/article';
import { type Filter, type Query, type SortKey, columns } from '../../preload/contract/library';
import { dateKey } from '../../main/library/date-key';
import { foldForSearch, foldForSort, searchWords } from '../../main/library/fold';
import { LibraryIndex } from '../../main/library/library-index';
import { compareTexts } from '../../main/library/sorted-runs';
import { type RowFields, anError, batchOf, rowOf } from './rows';
import { buildBatch } from '../../main/library/batch';

/** What a query means, said as simply as can be. */
function naive(rows: readonly ArticleRow[], { filter, sort }: Query): readonly number[] {
  return rows
    .filter((row) => passes(row, filter))
    .toSorted((a, b) => {
      for (const key of sort) {
        const difference = compareBy(a, b, key);
        if (difference !== 0) return difference;
      }
      return compareTexts(a.path, b.path);
    })
    .map(({ id }) => id);
}

function passes(row: ArticleRow, filter: Filter): boolean {
  const state = row.published === null ? 'unstated' : row.published ? 'published' : 'unpublished';
  const texts = [row.title, row.excerpt, row.provider, ...row.topics].map(foldForSearch);
  return (
    (filter.state === undefined || filter.state === state) &&
    (filter.problems === undefined || filter.problems === (row.problem !== null)) &&
    (filter.collection === undefined || filter.collection === row.collection) &&
    (filter.provider === undefined || filter.provider === row.provider) &&
    (filter.topic === undefined || row.topics.includes(filter.topic)) &&
    searchWords(filter.search ?? '').every((word) => texts.some((text) => text.includes(word)))
  );
}

function compareBy(a: ArticleRow, b: ArticleRow, { column, descending }: SortKey): number {
  const left = keyOf(a, column);
  const right = keyOf(b, column);
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const difference = left < right ? -1 : left > right ? 1 : 0;
  return descending ? -difference : difference;
}

/** Folded text first, the text itself where that is equal; `null`: not stated. */
function keyOf(row: ArticleRow, column: SortKey['column']): string | number | null {
  switch (column) {
    case 'published':
      return row.published === null ? null : Number(row.published);
    case 'quality':
    case 'heat':
      return row[column];
    case 'date':
      return Number.isNaN(dateKey(row.date)) ? null : dateKey(row.date);
    case 'topics':
      return row.topics.length === 0
        ? null
        : `${row.topics.map(foldForSort).join('\u0001')}\0${JSON.stringify(row.topics)}`;
    case 'title':
    case 'provider':
    case 'type':
      return row[column] === '' ? null : `${foldForSort(row[column])}\0${row[column]}`;
  }
}

const word = fc.constantFrom('alpha', 'Beta', 'gamma', 'Éta', '“beta', 'iota', 'al');
const phrase = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
const fields: fc.Arbitrary<RowFields> = fc.record({
  title: phrase,
  excerpt: phrase,
  provider: fc.constantFrom('', 'CNN', 'bbc', 'Éta News'),
  date: fc.constantFrom('', '2021-05-19T17:26:12Z', '2021-05-19', 'May 1, 2020', 'soon'),
  published: fc.constantFrom(true, false, null),
  quality: fc.constantFrom(null, -1, 0, 70, 159),
  heat: fc.constantFrom(null, -1, 12),
  type: fc.constantFrom('', 'article', 'Video'),
  topics: fc.array(fc.constantFrom('AI', 'AI Builder', 'beta'), { maxLength: 3 }),
  problems: fc.constantFrom([], [anError]),
  plain: fc.nat(9).map((n) => n === 0),
});
const path = fc
  .tuple(fc.constantFrom('', 'a/', 'a/b/', 'a-b/'), fc.integer({ min: 0, max: 60 }))
  .map(([f, n]) => `${f}${n}.md`);
const sort = fc.array(fc.record({ column: fc.constantFrom(...columns), descending: fc.boolean() }), { maxLength: 3 });
const filter = fc.record(
  {
    state: fc.constantFrom('published' as const, 'unpublished' as const, 'unstated' as const),
    problems: fc.boolean(),
    collection: fc.constantFrom('', 'a', 'a/b', 'nowhere'),
    topic: fc.constantFrom('AI', 'beta', 'unknown'),
    provider: fc.constantFrom('CNN', 'unknown'),
    search: fc.constantFrom('', 'beta', 'AL eta', 'cnn', 'zzz', 'a i'),
  },
  { requiredKeys: [] },
);
/** What happens to an index: rows come in smaller and bigger batches and again, files go. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    rows: fc.array(fc.tuple(path, fields), { maxLength: 90 }),
    segment: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('remove' as const), rows: fc.array(path, { maxLength: 5 }) }),
  fc.record({ kind: fc.constant('tidy' as const) }),
);

describe('a query', () => {
  it('answers what looking at every row answers, whatever happened to the index', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 8 }),
        fc.array(fc.record({ filter, sort }), { maxLength: 6 }),
        (steps, queries) => {
          const index = new LibraryIndex();
          const ids = new Set<number>();
          for (const did of steps) {
            if (did.kind === 'tidy') {
              // What writing a cache does.
              for (const batch of index.stored()) expect(batch.search).not.toBeNull();
            } else if (did.kind === 'remove') {
              index.remove(did.rows.flatMap((at) => index.table.idOf(at) ?? []));
            } else {
              const rows = [...new Map(did.rows)].map(([at, row]) => rowOf(at, row));
              for (const id of index.put(did.segment ? batchOf(rows) : buildBatch(rows, null)).changed) ids.add(id);
            }
            for (const query of queries) {
              expect([...index.query(query).ids]).toEqual(naive(index.rows([...ids]), query));
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('does not list files without front matter', () => {
    const index = new LibraryIndex();
    index.put(batchOf([rowOf('a.md'), rowOf('README.md', { plain: true })]));
    expect([...index.query({ filter: {}, sort: [] }).ids]).toEqual([0]);
    expect([index.table.articles, index.table.plain]).toEqual([1, 1]);
  });

  it('keeps the id of a path, also when the file was gone', () => {
    const index = new LibraryIndex();
    index.put(batchOf([rowOf('a.md'), rowOf('b.md')]));
    index.remove([0]);
    expect([index.table.idOf('a.md'), index.table.path(0), index.rows([0, 1]).length]).toEqual([
      undefined,
      undefined,
      1,
    ]);
    index.put(batchOf([rowOf('c.md'), rowOf('a.md', { title: 'Back' })]));
    expect([index.table.idOf('a.md'), index.table.idOf('c.md')]).toEqual([0, 2]);
    expect(index.rows([0])[0]?.title).toBe('Back');
  });

  it('counts the revision up with changes only', () => {
    const index = new LibraryIndex();
    const before = index.put(batchOf([rowOf('a.md', { title: 'A' })]));
    const { revision } = index;
    expect(before.changed).toEqual([0]);
    expect(index.put(batchOf([rowOf('a.md', { title: 'A' })])).changed).toEqual([]);
    expect(index.revision).toBe(revision);
    expect(index.put(batchOf([rowOf('a.md', { title: 'A', size: 2 })])).changed).toEqual([0]);
    expect(index.put(batchOf([rowOf('a.md', { title: 'B', size: 2 })])).changed).toEqual([0]);
    expect(index.revision).toBe(revision + 2);
  });
});
