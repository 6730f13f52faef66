import type { ArticleId } from '../../preload/contract/article';
import type { MarksRecord } from '../preferences/marks-record';

interface Found {
  readonly id: ArticleId;
  readonly record: MarksRecord;
}

/**
 * Which unmarked articles are surely those whose marked files are gone: one of each with the same identity. Where two
 * could be meant, none is.
 * @param identityOf see `Library.identity`; 0: none
 */
export function matchMoved(
  absent: readonly MarksRecord[],
  candidates: Iterable<ArticleId>,
  identityOf: (id: ArticleId) => number,
): readonly Found[] {
  const wanted = new Map<number, MarksRecord | null>();
  for (const record of absent) {
    const { identity = 0 } = record;
    if (identity !== 0) wanted.set(identity, wanted.has(identity) ? null : record);
  }
  if (wanted.size === 0) return [];
  const found = new Map<MarksRecord, ArticleId | null>();
  for (const id of candidates) {
    const record = wanted.get(identityOf(id));
    if (record) found.set(record, found.has(record) ? null : id);
  }
  return [...found].flatMap(([record, id]) => (id === null ? [] : [{ id, record }]));
}
