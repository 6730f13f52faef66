import type { Problem } from '../../preload/contract/article';
import type { Head } from '../articles/head';
import { emptySummary } from '../articles/head-reading';
import { dateKey } from './date-key';
import { linkKey } from './duplicates/link';
import type { SearchSegment } from './piece-table';
import { segmentLimit } from './search-segment';

/** What is in a place of a batch or of the table. `plain`: a Markdown file without front matter, counted but not listed. */
export const rowKinds = { gone: 0, article: 1, plain: 2 } as const;

/** Up to `segmentLimit` files as the scan read them, column by column: this is what crosses threads and goes to disk. */
export interface Batch {
  readonly kinds: Uint8Array;
  readonly paths: readonly string[];
  readonly titles: readonly string[];
  readonly excerpts: readonly string[];
  readonly dates: readonly string[];
  /** What `dateKey` makes of them. */
  readonly dateKeys: Float64Array;
  readonly collections: Coded<string>;
  readonly providers: Coded<string>;
  readonly categories: Coded<string>;
  readonly types: Coded<string>;
  readonly topics: Coded<readonly string[]>;
  /** -1 not stated, 0 false, 1 true. */
  readonly published: Int8Array;
  /** NaN: not stated. */
  readonly quality: Float64Array;
  readonly heat: Float64Array;
  readonly twins: Uint8Array;
  /** What `linkKey` makes of their addresses; 0: none. */
  readonly links: Float64Array;
  /** 1 where the article has an image. */
  readonly images: Uint8Array;
  /** Size, modified, changed, inode of each row. */
  readonly stamps: Float64Array;
  /** By row; most rows have none. */
  readonly problems: ReadonlyMap<number, readonly Problem[]>;
  /** `null`: comes later, or is not worth making. */
  readonly search: SearchSegment | null;
}

/** A column whose values repeat: each different one once, and for each row which one it has. */
export interface Coded<T> {
  readonly values: readonly T[];
  readonly codes: Uint16Array;
}

/** One file as a batch takes it. */
export interface BatchRow {
  readonly path: string;
  readonly collection: string;
  readonly twin: boolean;
  readonly head: Exclude<Head, { kind: 'vanished' }>;
}

export const stampLength = 4;

/** Stands in a list of ids for a place of a batch that holds no row. */
export const noId = 0xffff_ffff;

/**
 * @param rows at most `segmentLimit`
 * @param search the rows' segment, where there is one
 */
export function buildBatch(rows: readonly BatchRow[], search: SearchSegment | null): Batch {
  const count = rows.length;
  if (count > segmentLimit) throw new RangeError(`a batch of ${count} rows`);
  const columns = emptyColumns(count);
  const collections = new Coder<string>(count);
  const providers = new Coder<string>(count);
  const categories = new Coder<string>(count);
  const types = new Coder<string>(count);
  const topics = new Coder<readonly string[]>(count);
  const problems = new Map<number, readonly Problem[]>();
  // One loop: column by column through `map` and `from`, this took as long as reading the files.
  rows.forEach(({ path, collection, twin, head }, row) => {
    const summary = head.kind === 'article' ? head.summary : emptySummary;
    columns.kinds[row] = head.kind === 'article' ? rowKinds.article : rowKinds.plain;
    columns.paths.push(path);
    columns.titles.push(summary.title);
    columns.excerpts.push(summary.excerpt);
    columns.dates.push(summary.date);
    columns.dateKeys[row] = dateKey(summary.date);
    collections.put(row, collection, collection);
    providers.put(row, summary.provider, summary.provider);
    categories.put(row, summary.category, summary.category);
    types.put(row, summary.type, summary.type);
    topics.put(row, summary.topics.join('\0'), summary.topics);
    columns.published[row] = publishedCode(summary.published);
    columns.quality[row] = summary.quality ?? Number.NaN;
    columns.heat[row] = summary.heat ?? Number.NaN;
    columns.twins[row] = Number(twin);
    columns.links[row] = linkKey(summary.link);
    columns.images[row] = Number(summary.hasImage);
    const at = row * stampLength;
    columns.stamps[at] = head.stamp.size;
    columns.stamps[at + 1] = head.stamp.modified;
    columns.stamps[at + 2] = head.stamp.changed;
    columns.stamps[at + 3] = head.stamp.inode;
    if (summary.problems.length > 0) problems.set(row, summary.problems);
  });
  return {
    ...columns,
    collections: collections.coded(),
    providers: providers.coded(),
    categories: categories.coded(),
    types: types.coded(),
    topics: topics.coded(),
    problems,
    search,
  };
}

function emptyColumns(count: number) {
  return {
    kinds: new Uint8Array(count),
    paths: [] as string[],
    titles: [] as string[],
    excerpts: [] as string[],
    dates: [] as string[],
    dateKeys: new Float64Array(count),
    published: new Int8Array(count),
    quality: new Float64Array(count),
    heat: new Float64Array(count),
    twins: new Uint8Array(count),
    links: new Float64Array(count),
    images: new Uint8Array(count),
    stamps: new Float64Array(count * stampLength),
  };
}

/** What a search looks into, of rows as they were read. */
export function searchedOf(rows: readonly BatchRow[]): readonly (readonly string[])[] {
  return rows.map(({ head }) => (head.kind === 'article' ? searchedTexts(head.summary) : []));
}

/** The texts of a row that a search looks into. */
export function searchedTexts(row: {
  readonly title: string;
  readonly excerpt: string;
  readonly provider: string;
  readonly topics: readonly string[];
}): readonly string[] {
  return [row.title, row.excerpt, row.provider, ...row.topics];
}

export function publishedCode(published: boolean | null): -1 | 0 | 1 {
  return published === null ? -1 : published ? 1 : 0;
}

/** Makes a column whose values repeat compact. */
class Coder<T> {
  private readonly known = new Map<string, number>();
  private readonly values: T[] = [];
  private readonly codes: Uint16Array;

  constructor(rows: number) {
    this.codes = new Uint16Array(rows);
  }

  /** @param key equal for equal values */
  put(row: number, key: string, value: T): void {
    let number = this.known.get(key);
    if (number === undefined) {
      number = this.values.push(value) - 1;
      this.known.set(key, number);
    }
    this.codes[row] = number;
  }

  coded(): Coded<T> {
    return { values: this.values, codes: this.codes };
  }
}
