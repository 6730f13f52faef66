import type { Grouping, RowGroup } from '../../preload/contract/library';
import { orderByRank } from './order';
import type { Ranks } from './number-ranks';
import type { Table } from './table';
import type { Vocabulary } from './vocabulary';

/** What rows are gathered by: where each row's group stands, and what it is called. */
interface Gathering {
  readonly ranks: Ranks;
  readonly descending: boolean;
  readonly name: (row: number) => string;
}

/**
 * Gathers rows into groups and leaves their order within a group as it is. Rows of which the grouping says nothing come
 * last, except that "not stated" is a state of publication of its own.
 */
export function grouped(
  table: Table,
  rows: Uint32Array,
  grouping: Grouping,
): { readonly ids: Uint32Array; readonly groups: readonly RowGroup[] } {
  const { ranks, descending, name } = gatherings[grouping](table);
  const ids = orderByRank(rows, ranks, descending);
  const groups: RowGroup[] = [];
  for (let from = 0; from < ids.length;) {
    const first = ids[from] ?? 0;
    const rank = ranks.of[first] ?? 0;
    let to = from + 1;
    while (to < ids.length && ranks.of[ids[to] ?? 0] === rank) to += 1;
    groups.push({ name: name(first), count: to - from });
    from = to;
  }
  return { ids, groups };
}

const states = ['unstated', 'unpublished', 'published'] as const;

const gatherings: Readonly<Record<Grouping, (table: Table) => Gathering>> = {
  published: ({ columns }) => ({
    ranks: { of: Uint32Array.from(columns.published, (code) => code + 2), highest: 3 },
    descending: true,
    name: (row) => states[(columns.published[row] ?? -1) + 1] ?? 'unstated',
  }),
  collection: ({ columns, collections }) => byWord(columns.collection, collections),
  provider: ({ columns, providers }) => byWord(columns.provider, providers),
  type: ({ columns, types }) => byWord(columns.type, types),
  topic: ({ columns, topicLists }) => {
    const firsts = Uint32Array.from({ length: topicLists.size }, (_, list) => topicLists.membersOf(list)[0] ?? 0);
    return byWord(
      columns.topics.map((list) => firsts[list] ?? 0),
      topicLists.topics,
    );
  },
  month: ({ columns }) => {
    const months = Uint32Array.from(columns.date, monthOf);
    const highest = months.reduce((most, month) => Math.max(most, month), 0);
    return { ranks: { of: months, highest }, descending: true, name: (row) => monthName(months[row] ?? 0) };
  },
};

function byWord(column: Uint32Array, words: Vocabulary): Gathering {
  const ranks = words.ranks();
  const of = column.map((word) => ranks[word] ?? 0);
  return { ranks: { of, highest: words.size }, descending: false, name: (row) => words.text(column[row] ?? 0) };
}

/** Months since the year 0, counted from 1; 0 where there is no date. `time` in milliseconds since the epoch. */
function monthOf(time: number): number {
  if (Number.isNaN(time)) return 0;
  const date = new Date(time);
  return Math.max(0, date.getUTCFullYear() * 12 + date.getUTCMonth() + 1);
}

function monthName(month: number): string {
  if (month === 0) return '';
  const year = Math.floor((month - 1) / 12);
  return `${String(year).padStart(4, '0')}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`;
}
