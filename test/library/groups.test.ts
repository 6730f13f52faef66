import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grouping } from '../../preload/contract/library';
import { LibraryIndex } from '../../main/library/library-index';
import { batchOf, rowOf } from './rows';

const index = new LibraryIndex();
index.put(
  batchOf([
    rowOf('_a/1.md', { provider: 'Wire', date: '2021-05-02T00:00:00Z', published: true, topics: ['Quay', 'Art'] }),
    rowOf('_a/2.md', { provider: 'bay', date: '2021-05-01T00:00:00Z', published: false, type: 'video' }),
    rowOf('_b/3.md', { provider: '', date: '2020-12-31T23:59:59Z', published: null, topics: ['Art'] }),
    rowOf('_b/4.md', { provider: 'Wire', date: 'soon', published: true, topics: ['Quay'] }),
  ]),
);

function groupsBy(grouping: Grouping) {
  const { ids, groups } = index.query({ filter: '', sort: [{ column: 'date', descending: false }], grouping });
  let from = 0;
  return (groups ?? []).map(({ name, count }) => {
    const rows = index.rows([...ids.subarray(from, from + count)]).map(({ path }) => Number(path.at(-4)));
    from += count;
    return [name, rows];
  });
}

it('finds the month of any day as the calendar does', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('0100-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }),
      (date) => {
        const one = new LibraryIndex();
        one.put(batchOf([rowOf('a.md', { date: date.toISOString() })]));
        expect(one.query({ filter: '', sort: [], grouping: 'month' }).groups).toEqual([
          { name: date.toISOString().slice(0, 7), count: 1 },
        ]);
      },
    ),
  );
});

describe('rows in groups', () => {
  it.each<[Grouping, unknown]>([
    [
      'published',
      [
        ['published', [1, 4]],
        ['unpublished', [2]],
        ['unstated', [3]],
      ],
    ],
    [
      'collection',
      [
        ['_a', [2, 1]],
        ['_b', [3, 4]],
      ],
    ],
    [
      'provider',
      [
        ['bay', [2]],
        ['Wire', [1, 4]],
        ['', [3]],
      ],
    ],
    [
      'type',
      [
        ['video', [2]],
        ['', [3, 1, 4]],
      ],
    ],
    [
      'topic',
      [
        ['Art', [3]],
        ['Quay', [1, 4]],
        ['', [2]],
      ],
    ],
    [
      'month',
      [
        ['2021-05', [2, 1]],
        ['2020-12', [3]],
        ['', [4]],
      ],
    ],
  ])('by %s stand together, each group in the order asked for', (grouping, expected) => {
    expect(groupsBy(grouping)).toEqual(expected);
  });
  it('are all rows, once', () => {
    const { ids, groups } = index.query({ filter: 'provider:Wire', sort: [], grouping: 'topic' });
    expect(groups?.reduce((sum, { count }) => sum + count, 0)).toBe(ids.length);
    expect(index.query({ filter: '', sort: [] }).groups).toBeNull();
    expect(index.query({ filter: 'nothing', sort: [], grouping: 'month' }).groups).toEqual([]);
  });
});
