import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleRow } from '../../preload/contract/article';
import { type Condition, type Expression, type NameField, belongings } from '../../preload/contract/filter/expression';
import { endOf, startOf } from '../../preload/contract/filter/period';
import { printFilter } from '../../preload/contract/filter/print';
import { type SortKey, columns } from '../../preload/contract/library';
import { dateKey } from '../../main/library/date-key';
import { foldForSearch, foldForSort } from '../../main/library/fold';
import { LibraryIndex } from '../../main/library/library-index';
import { compareTexts } from '../../main/library/sorted-runs';
import { expressionOf } from '../support/filters';
import { type RowFields, anError, batchOf, rowOf } from './rows';
import { buildBatch } from '../../main/library/batch';

const hour = 3_600_000;
const now = Date.now();

interface Asked {
  readonly filter: Expression;
  readonly sort: readonly SortKey[];
}

/** What a query means, said as simply as can be. */
function naive(
  rows: readonly ArticleRow[],
  { filter, sort }: Asked,
  known: (row: ArticleRow) => Known,
): readonly number[] {
  return rows
    .filter((row) => holds(row, filter, known(row)))
    .toSorted((a, b) => {
      for (const key of sort) {
        const difference = compareBy(a, b, key);
        if (difference !== 0) return difference;
      }
      return compareTexts(a.path, b.path);
    })
    .map(({ id }) => id);
}

/** What is known of a row beside what the desk shows. */
type Known = Pick<RowFields, 'hasImage' | 'modified'> & { readonly marks: ReadonlySet<string> };

function holds(row: ArticleRow, filter: Expression, known: Known): boolean {
  switch (filter.kind) {
    case 'all':
      return filter.of.every((part) => holds(row, part, known));
    case 'any':
      return filter.of.some((part) => holds(row, part, known));
    case 'not':
      return !holds(row, filter.of, known);
    default:
      return meets(row, filter, known);
  }
}

const plainly = (text: string): string => foldForSearch(text).replaceAll(/\s+/g, ' ').trim();
const says = (texts: readonly string[], text: string): boolean =>
  texts.some((one) => plainly(one).includes(plainly(text)));

function meets(row: ArticleRow, condition: Condition, known: Known): boolean {
  const state = row.published === null ? 'unstated' : row.published ? 'published' : 'unpublished';
  switch (condition.kind) {
    case 'text':
      return says([row.title, row.excerpt, row.provider, ...row.topics], condition.text);
    case 'title':
      return says([row.title], condition.text);
    case 'is':
      return condition.being === state || known.marks.has(condition.being);
    case 'has': {
      const has = {
        problem: row.problem !== null,
        image: known.hasImage === true,
        topics: row.topics.length > 0,
        quality: row.quality !== null,
        date: !Number.isNaN(dateKey(row.date)),
        excerpt: row.excerpt.trim() !== '',
        note: known.marks.has('note'),
      };
      return has[condition.what] === condition.present;
    }
    case 'name': {
      const { field, name } = condition;
      return field === 'topic'
        ? row.topics.includes(name) || (name === '' && row.topics.length === 0)
        : row[field] === name;
    }
    case 'number': {
      const value = row[condition.field];
      return value !== null && value >= (condition.min ?? -Infinity) && value <= (condition.max ?? Infinity);
    }
    case 'time': {
      const time = condition.field === 'date' ? dateKey(row.date) : (known.modified ?? Number.NaN);
      const { from, to } = condition;
      return time >= (from === null ? -Infinity : startOf(from)) && time < (to === null ? Infinity : endOf(to));
    }
    case 'age':
      return (known.modified ?? Number.NaN) >= now - condition.amount * (condition.unit === 'h' ? hour : 24 * hour);
  }
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
  hasImage: fc.boolean(),
  modified: fc.constantFrom(Date.UTC(2020, 4), Date.UTC(2021, 4), now - 30 * 60_000, now - 30 * hour),
});
const path = fc
  .tuple(fc.constantFrom('', 'a/', 'a/b/', 'a-b/'), fc.integer({ min: 0, max: 60 }))
  .map(([f, n]) => `${f}${n}.md`);
const sort = fc.array(fc.record({ column: fc.constantFrom(...columns), descending: fc.boolean() }), { maxLength: 3 });
const oneOf = <T extends string>(...texts: readonly T[]) => fc.constantFrom(...texts);
/** Conditions that some of those rows meet. */
const apt: fc.Arbitrary<Condition> = fc.oneof(
  oneOf('beta', 'AL', 'eta', 'cnn', 'zzz', 'alpha beta', 'ta  al', ' iota ', 'a').map((text): Condition => ({
    kind: 'text',
    text,
  })),
  oneOf('beta', 'gamma', 'al').map((text): Condition => ({ kind: 'title', text })),
  oneOf('published', 'unpublished', 'unstated', 'flagged').map((being): Condition => ({ kind: 'is', being })),
  fc.record({ kind: fc.constant('has' as const), what: fc.constantFrom(...belongings), present: fc.boolean() }),
  fc
    .constantFrom<(readonly [NameField, string])[]>(
      ['collection', ''],
      ['collection', 'a'],
      ['collection', 'a/b'],
      ['topic', 'AI'],
      ['topic', 'beta'],
      ['topic', 'unknown'],
      ['topic', ''],
      ['provider', 'CNN'],
      ['provider', ''],
      ['type', 'Video'],
    )
    .map(([field, name]): Condition => ({ kind: 'name', field, name })),
  fc
    .constantFrom([0, null], [null, 69], [70, 200])
    .map(([min = null, max = null]): Condition => ({ kind: 'number', field: 'quality', min, max })),
  fc
    .constantFrom(['2021', '2021-05-19'], ['2020', null], [null, '2020-05'])
    .map(([from = null, to = null]): Condition => ({ kind: 'time', field: 'date', from, to })),
  fc
    .constantFrom(['2021', '2021'], [null, '2020'])
    .map(([from = null, to = null]): Condition => ({ kind: 'time', field: 'changed', from, to })),
  fc.constantFrom<Condition>({ kind: 'age', amount: 1, unit: 'h' }, { kind: 'age', amount: 2, unit: 'd' }),
);
const filter = fc.oneof({ weight: 3, arbitrary: apt }, { weight: 1, arbitrary: expressionOf(apt) });
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
          const kept = new Map<string, RowFields>();
          const marked = new Set<number>();
          const known = ({ id, path: at }: ArticleRow): Known => ({
            ...kept.get(at),
            marks: new Set(marked.has(id) ? ['flagged', 'note'] : []),
          });
          for (const did of steps) {
            if (did.kind === 'tidy') {
              // What writing a cache does.
              for (const batch of index.stored()) expect(batch.search).not.toBeNull();
            } else if (did.kind === 'remove') {
              index.remove(did.rows.flatMap((at) => index.table.idOf(at) ?? []));
            } else {
              for (const [at, row] of did.rows) kept.set(at, row);
              const rows = [...new Map(did.rows)].map(([at, row]) => rowOf(at, row));
              for (const id of index.put(did.segment ? batchOf(rows) : buildBatch(rows, null)).changed) ids.add(id);
            }
            for (const id of ids) if (id % 3 === 0) marked.add(id);
            index.setMarks('flagged', marked);
            index.setMarks('note', marked);
            for (const asked of queries) {
              const { ids: answered } = index.query({ ...asked, filter: printFilter(asked.filter) });
              expect([...answered]).toEqual(naive(index.rows([...ids]), asked, known));
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    ['_news', ['_news/a.md']],
    ['News', ['_news/a.md']],
    ['news', ['_news/a.md']],
    ['"learning / Videos"', ['_learning/videos/b.md']],
    ['"top folder"', ['c.md']],
    // What a folder is called by itself comes first.
    ['drafts', ['drafts/d.md']],
  ])('finds the collection %s by its folder or as the desk calls it', (name, paths) => {
    const index = new LibraryIndex();
    const all = ['_news/a.md', '_learning/videos/b.md', 'c.md', 'drafts/d.md', '_drafts/e.md'];
    index.put(batchOf(all.map((path) => rowOf(path))));
    const { ids } = index.query({ filter: `collection:${name}`, sort: [], grouping: null });
    expect([...ids].map((id) => index.table.path(id))).toEqual(paths);
  });

  it('does not list files without front matter', () => {
    const index = new LibraryIndex();
    index.put(batchOf([rowOf('a.md'), rowOf('README.md', { plain: true })]));
    expect([...index.query({ filter: '', sort: [] }).ids]).toEqual([0]);
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
