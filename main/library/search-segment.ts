import { foldForSearch } from './fold';
import { PieceTable, type SearchSegment } from './piece-table';

/** How many rows a segment can hold. */
export const segmentLimit = 4096;

/**
 * Indexes rows for searching.
 * @param texts for each row the texts that a search looks into; at most `segmentLimit` rows
 */
export function buildSegment(texts: readonly (readonly string[])[]): SearchSegment {
  const table = new PieceTable();
  texts.forEach((row, number) => {
    for (const text of row) table.add(foldForSearch(text), number);
  });
  return table.segment();
}

/**
 * Calls `hit` with every row that holds `word`, some more than once.
 * A word has no blank in it, so it occurs in a text exactly when it occurs in one of the text's pieces.
 * @param word folded
 */
export function findInSegment(segment: SearchSegment, word: string, hit: (row: number) => void): void {
  const { pieces, starts, ends, rows } = segment;
  for (let at = pieces.indexOf(word); at !== -1;) {
    const piece = pieceAt(starts, at);
    const end = ends[piece] ?? 0;
    for (let i = piece === 0 ? 0 : (ends[piece - 1] ?? 0); i < end; i += 1) hit(rows[i] ?? 0);
    const next = starts[piece + 1];
    at = next === undefined ? -1 : pieces.indexOf(word, next);
  }
}

/** The piece that position `at` lies in. */
function pieceAt(starts: Uint32Array, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
