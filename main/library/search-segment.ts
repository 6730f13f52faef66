import { foldForSearch } from './fold';
import { PieceTable, type SearchSegment, letterBit } from './piece-table';

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
  return table.segment(texts.length);
}

/**
 * Marks every row that holds `word` with a 1; the others stay as they are.
 * A word has no blank in it, so it occurs in a text exactly when it occurs in one of the text's pieces.
 * @param word folded
 * @param marks by row
 */
export function findInSegment(segment: SearchSegment, word: string, marks: Uint8Array): void {
  const letter = word.length === 1 ? letterBit(word.charCodeAt(0)) : 0;
  if (letter === 0) findPieces(segment, word, marks);
  else findLetter(segment, letter, marks);
}

function findLetter({ letters }: SearchSegment, letter: number, marks: Uint8Array): void {
  for (let row = 0; row < letters.length; row += 1) if (((letters[row] ?? 0) & letter) !== 0) marks[row] = 1;
}

function findPieces({ pieces, starts, ends, rows }: SearchSegment, word: string, marks: Uint8Array): void {
  let piece = 0;
  for (let at = pieces.indexOf(word); at !== -1;) {
    // Step by step, because a short word is in every few pieces.
    while ((starts[piece + 1] ?? Number.POSITIVE_INFINITY) <= at) piece += 1;
    const end = ends[piece] ?? 0;
    for (let i = piece === 0 ? 0 : (ends[piece - 1] ?? 0); i < end; i += 1) marks[rows[i] ?? 0] = 1;
    const next = starts[piece + 1];
    at = next === undefined ? -1 : pieces.indexOf(word, next);
  }
}
