import type { Column, Filter, PublishedState, Query } from '../../preload/contract/library';
import { rowKinds } from './batch';
import { searchWords } from './fold';
import { type Ranks, rankNumbers } from './number-ranks';
import { orderByRank } from './order';
import type { SearchIndex } from './search-index';
import type { Table } from './table';
import type { Vocabulary } from './vocabulary';

const publishedCodes: Record<PublishedState, number> = { unstated: -1, unpublished: 0, published: 1 };
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
    private readonly search: SearchIndex,
  ) {}

  /** The ids that pass the filter, in order; ties by path. */
  run({ filter, sort }: Query): Uint32Array {
    let rows = this.filtered(filter);
    // Stable sorts from the least significant key to the most significant leave the rows sorted by all.
    for (const { column, descending } of sort.toReversed()) rows = orderByRank(rows, this.ranks[column](), descending);
    return rows;
  }

  private filtered(filter: Filter): Uint32Array {
    const passes = this.conditions(filter);
    const { kinds } = this.table.columns;
    const byPath = this.table.byPath();
    const rows = new Uint32Array(byPath.length);
    let count = 0;
    for (const id of byPath) {
      if (kinds[id] === rowKinds.article && passes.every((pass) => pass(id))) rows[count++] = id;
    }
    return rows.slice(0, count);
  }

  private conditions({ state, problems, collection, topic, provider, search }: Filter): ((id: number) => boolean)[] {
    const { columns, collections, providers, topicLists } = this.table;
    const passes: ((id: number) => boolean)[] = [];
    if (state !== undefined) passes.push((id) => columns.published[id] === publishedCodes[state]);
    if (problems !== undefined) passes.push((id) => (columns.severities[id] ?? 0) > 0 === problems);
    if (collection !== undefined) passes.push(wordIs(columns.collection, collections, collection));
    if (provider !== undefined) passes.push(wordIs(columns.provider, providers, provider));
    if (topic !== undefined) {
      const number = topicLists.topics.find(topic);
      const lists = Uint8Array.from({ length: topicLists.size }, (_, list) =>
        number !== undefined && topicLists.membersOf(list).includes(number) ? 1 : 0,
      );
      passes.push((id) => lists[columns.topics[id] ?? 0] === 1);
    }
    for (const word of searchWords(search ?? '')) {
      const hits = this.search.find(word);
      passes.push((id) => hits[id] === 1);
    }
    return passes;
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

function wordIs(column: Uint32Array, vocabulary: Vocabulary, text: string): (id: number) => boolean {
  const word = vocabulary.find(text);
  return (id) => column[id] === word;
}

function ranksOf(words: Vocabulary): Ranks {
  return { of: words.ranks(), highest: words.size };
}

function perRow(column: Uint32Array, words: Ranks): Ranks {
  return { of: column.map((word) => words.of[word] ?? 0), highest: words.highest };
}
