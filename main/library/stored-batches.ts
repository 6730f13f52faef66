import type { ArticleId } from '../../preload/contract/article';
import { type Batch, type BatchRow, buildBatch, rowKinds, stampLength } from './batch';
import type { SearchIndex } from './search-index';
import type { Table } from './table';

/** The whole index as batches, made one at a time: what an index cache holds. Loose rows must have been tidied away. */
export function* storedBatches(table: Table, search: SearchIndex): Iterable<Batch> {
  for (const { ids, segment, lives } of search.stored()) {
    const batch = buildBatch(
      Array.from(ids, (id) => (lives(id) ? rowOf(table, id) : absent)),
      segment,
    );
    ids.forEach((id, place) => {
      if (lives(id)) batch.links[place] = table.columns.link[id] ?? 0;
      else batch.kinds[place] = rowKinds.gone;
    });
    yield batch;
  }
}

/** In the place of a row that moved on. */
const absent: BatchRow = {
  path: '',
  collection: '',
  twin: false,
  head: { kind: 'no-front-matter', stamp: { size: 0, modified: 0, changed: 0, inode: 0 } },
};

function rowOf(table: Table, id: ArticleId): BatchRow {
  const { columns } = table;
  const [size = 0, modified = 0, changed = 0, inode = 0] = columns.stamps.subarray(id * stampLength);
  const stamp = { size, modified, changed, inode };
  const row = table.row(id);
  return {
    path: table.path(id) ?? '',
    collection: table.collections.text(columns.collection[id] ?? 0),
    twin: columns.twins[id] === 1,
    head: row
      ? {
          kind: 'article',
          summary: { ...row, link: '', hasImage: columns.images[id] === 1, problems: table.problems.get(id) ?? [] },
          stamp,
        }
      : { kind: 'no-front-matter', stamp },
  };
}
