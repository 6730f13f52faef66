import type { Expression } from '../../preload/contract/filter/expression';
import type { Column, SortKey } from '../../preload/contract/library';
import { rowKinds } from './batch';
import type { FilterMasks } from './filter-masks';
import { type Ranks, rankNumbers } from './number-ranks';
import { orderByRank } from './order';
import type { Table } from './table';
import type { Vocabulary } from './vocabulary';

type NumberColumn = 'date' | 'quality' | 'heat';

/** Answers queries over the table; keeps what costs time to compute until the column it is of changes. */
export class QueryRunner {
  private readonly numberRanks = new Map<NumberColumn, { ranks: Ranks; version: number; rows: number }>();

  private readonly ranks: Readonly<Record<Column, () => Ranks>> = {
    published: () => ({ of: Uint32Array.from(this.table.columns.published, (code) => code + 1), highest: 2 }),
    quality: () => this.ranksOfNumbers('quality'),
    heat: () => this.ranksOfNumbers('heat'),
    date: () => this.ranksOfNumbers('date'),
    title: () => perRow(this.table.columns.title, ranksOf(this.table.titles)),
    provider: () => perRow(this.table.columns.provider, ranksOf(this.table.providers)),
    type: () => perRow(this.table.columns.type, ranksOf(this.table.types)),
    topics: () => perRow(this.table.columns.topics, this.table.topicLists.ranks()),
  };

  constructor(
    private readonly table: Table,
    private readonly masks: FilterMasks,
  ) {}

  /** The ids that pass the filter, in order; ties by path. */
  run(filter: Expression, sort: readonly SortKey[]): Uint32Array {
    let rows = this.filtered(filter);
    // Stable sorts from the least significant key to the most significant leave the rows sorted by all.
    for (const { column, descending } of sort.toReversed()) rows = orderByRank(rows, this.ranks[column](), descending);
    return rows;
  }

  /** How many pass the filter. */
  count(filter: Expression): number {
    const mask = this.masks.of(filter);
    const { kinds } = this.table.columns;
    let count = 0;
    for (let id = 0; id < this.table.size; id += 1) {
      if (kinds[id] === rowKinds.article && mask[id] === 1) count += 1;
    }
    return count;
  }

  private filtered(filter: Expression): Uint32Array {
    const mask = this.masks.of(filter);
    const { kinds } = this.table.columns;
    const byPath = this.table.byPath();
    const rows = new Uint32Array(byPath.length);
    let count = 0;
    for (const id of byPath) {
      if (kinds[id] === rowKinds.article && mask[id] === 1) rows[count++] = id;
    }
    return rows.slice(0, count);
  }

  private ranksOfNumbers(column: NumberColumn): Ranks {
    const version = this.table.versions[column];
    const rows = this.table.size;
    const known = this.numberRanks.get(column);
    if (known && known.version === version && known.rows === rows) return known.ranks;
    const ranks = rankNumbers(this.table.columns[column].subarray(0, rows));
    this.numberRanks.set(column, { ranks, version, rows });
    return ranks;
  }
}

function ranksOf(words: Vocabulary): Ranks {
  return { of: words.ranks(), highest: words.size };
}

function perRow(column: Uint32Array, words: Ranks): Ranks {
  return { of: column.map((word) => words.of[word] ?? 0), highest: words.highest };
}
