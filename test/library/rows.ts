import type { Problem } from '../../preload/contract/article';
import { emptySummary } from '../../main/articles/head-reading';
import { type Batch, type BatchRow, buildBatch, searchedOf } from '../../main/library/batch';
import { buildSegment } from '../../main/library/search-segment';
import { collectionOf } from '../../main/library/site';

export interface RowFields {
  readonly title?: string;
  readonly excerpt?: string;
  readonly provider?: string;
  readonly date?: string;
  readonly published?: boolean | null;
  readonly quality?: number | null;
  readonly heat?: number | null;
  readonly category?: string;
  readonly type?: string;
  readonly topics?: readonly string[];
  readonly link?: string;
  readonly hasImage?: boolean;
  readonly problems?: readonly Problem[];
  /** When the file was written, in milliseconds since the epoch. */
  readonly modified?: number;
  /** Its stamp's size: another one is another version of the file. */
  readonly size?: number;
  readonly plain?: boolean;
  readonly twin?: boolean;
}

/** A row as the scan reads it. */
export function rowOf(path: string, fields: RowFields = {}): BatchRow {
  const stamp = { size: fields.size ?? 1, modified: fields.modified ?? 1, changed: 1, inode: 1 };
  const base = { path, collection: collectionOf(path, 'plain'), twin: fields.twin ?? false };
  if (fields.plain === true) return { ...base, head: { kind: 'no-front-matter', stamp } };
  const summary = { ...emptySummary, title: path, ...fields };
  return { ...base, head: { kind: 'article', summary, stamp } };
}

/** With a search segment, as a cache has it. */
export function batchOf(rows: readonly BatchRow[]): Batch {
  return buildBatch(rows, buildSegment(searchedOf(rows)));
}

export const anError: Problem = { code: 'yaml', severity: 'error', line: 2, column: 3, message: 'It does not parse.' };
