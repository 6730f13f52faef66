import type { ArticleId, ArticleRow, Problem } from '../../preload/contract/article';
import { type Batch, code, publishedCode, rowKinds, stampLength } from './batch';
import type { SearchIndex } from './search-index';
import type { Table } from './table';

/** The whole index as batches, made one at a time: what an index cache holds. Loose rows must have been tidied away. */
export function* storedBatches(table: Table, search: SearchIndex): Iterable<Batch> {
  for (const { ids, segment, lives } of search.stored()) {
    const places = Array.from(ids, (id) => (lives(id) ? placeOf(table, id) : null));
    const rows = places.map((place) => place?.row ?? null);
    const stamps = new Float64Array(ids.length * stampLength);
    const problems = new Map<number, readonly Problem[]>();
    places.forEach((place, at) => {
      if (place === null) return;
      stamps.set(place.stamp, at * stampLength);
      if (place.problems) problems.set(at, place.problems);
    });
    yield {
      kinds: Uint8Array.from(places, (place) => place?.kind ?? rowKinds.gone),
      paths: places.map((place) => place?.path ?? ''),
      titles: rows.map((row) => row?.title ?? ''),
      excerpts: rows.map((row) => row?.excerpt ?? ''),
      dates: rows.map((row) => row?.date ?? ''),
      collections: codeTexts(places.map((place) => place?.collection ?? '')),
      providers: codeTexts(rows.map((row) => row?.provider ?? '')),
      categories: codeTexts(rows.map((row) => row?.category ?? '')),
      types: codeTexts(rows.map((row) => row?.type ?? '')),
      topics: code(
        rows.map((row) => row?.topics ?? []),
        JSON.stringify,
      ),
      published: Int8Array.from(rows, (row) => publishedCode(row?.published ?? null)),
      quality: Float64Array.from(rows, (row) => row?.quality ?? Number.NaN),
      heat: Float64Array.from(rows, (row) => row?.heat ?? Number.NaN),
      twins: Uint8Array.from(ids, (id) => table.columns.twins[id] ?? 0),
      stamps,
      problems,
      search: segment,
    };
  }
}

interface Place {
  readonly kind: number;
  readonly path: string;
  readonly collection: string;
  readonly row: ArticleRow | null;
  readonly stamp: Float64Array;
  readonly problems: readonly Problem[] | undefined;
}

function placeOf(table: Table, id: ArticleId): Place | null {
  const path = table.path(id);
  if (path === undefined) return null;
  return {
    kind: table.kind(id),
    path,
    collection: table.collections.text(table.columns.collection[id] ?? 0),
    row: table.row(id),
    stamp: table.columns.stamps.subarray(id * stampLength, (id + 1) * stampLength),
    problems: table.problems.get(id),
  };
}

function codeTexts(texts: readonly string[]): ReturnType<typeof code<string>> {
  return code(texts, String);
}
