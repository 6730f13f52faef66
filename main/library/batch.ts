import type { Problem } from '../../preload/contract/article';
import type { Head, Stamp } from '../articles/head';
import { type SearchSegment, buildSegment, segmentLimit } from './search-segment';

/** What is in a place of a batch or of the table. `plain`: a Markdown file without front matter, counted but not listed. */
export const rowKinds = { gone: 0, article: 1, plain: 2 } as const;

/** Up to `segmentLimit` files as the scan read them, column by column: this is what crosses threads and goes to disk. */
export interface Batch {
  readonly kinds: Uint8Array;
  readonly paths: readonly string[];
  readonly titles: readonly string[];
  readonly excerpts: readonly string[];
  readonly dates: readonly string[];
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
  /** Size, modified, changed, inode of each row. */
  readonly stamps: Float64Array;
  /** By row; most rows have none. */
  readonly problems: ReadonlyMap<number, readonly Problem[]>;
  readonly search: SearchSegment;
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

/** @param rows at most `segmentLimit` */
export function buildBatch(rows: readonly BatchRow[]): Batch {
  if (rows.length > segmentLimit) throw new RangeError(`a batch of ${rows.length} rows`);
  const summaries = rows.map(({ head }) => (head.kind === 'article' ? head.summary : null));
  const problems = new Map<number, readonly Problem[]>();
  summaries.forEach((summary, row) => {
    if (summary && summary.problems.length > 0) problems.set(row, summary.problems);
  });
  return {
    kinds: Uint8Array.from(rows, ({ head }) => (head.kind === 'article' ? rowKinds.article : rowKinds.plain)),
    paths: rows.map(({ path }) => path),
    titles: summaries.map((summary) => summary?.title ?? ''),
    excerpts: summaries.map((summary) => summary?.excerpt ?? ''),
    dates: summaries.map((summary) => summary?.date ?? ''),
    collections: code(
      rows.map(({ collection }) => collection),
      String,
    ),
    providers: code(
      summaries.map((summary) => summary?.provider ?? ''),
      String,
    ),
    categories: code(
      summaries.map((summary) => summary?.category ?? ''),
      String,
    ),
    types: code(
      summaries.map((summary) => summary?.type ?? ''),
      String,
    ),
    topics: code(
      summaries.map((summary) => summary?.topics ?? []),
      JSON.stringify,
    ),
    published: Int8Array.from(summaries, (summary) => publishedCode(summary?.published ?? null)),
    quality: Float64Array.from(summaries, (summary) => summary?.quality ?? Number.NaN),
    heat: Float64Array.from(summaries, (summary) => summary?.heat ?? Number.NaN),
    twins: Uint8Array.from(rows, ({ twin }) => Number(twin)),
    stamps: Float64Array.from(rows.flatMap(({ head }) => stampNumbers(head.stamp))),
    problems,
    search: buildSegment(summaries.map((summary) => (summary ? searchedTexts(summary) : []))),
  };
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

/** Makes a column of repeating values compact. */
export function code<T>(column: readonly T[], keyOf: (value: T) => string): Coded<T> {
  const known = new Map<string, number>();
  const values: T[] = [];
  const codes = Uint16Array.from(column, (value) => {
    const key = keyOf(value);
    const number = known.get(key) ?? values.push(value) - 1;
    known.set(key, number);
    return number;
  });
  return { values, codes };
}

function stampNumbers({ size, modified, changed, inode }: Stamp): number[] {
  return [size, modified, changed, inode];
}
