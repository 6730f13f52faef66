/** Places of numbers in their order: equal numbers share one. */
export interface Ranks {
  /** By row, from 1; 0 where there is no number. */
  readonly of: Uint32Array;
  /** The highest. */
  readonly highest: number;
}

/** @param values by row; NaN where there is none */
export function rankNumbers(values: Float64Array): Ranks {
  const sorted = values.toSorted();
  let distinct = 0;
  // NaN sorts to the end.
  for (let i = 0; i < sorted.length; i += 1) {
    const value = sorted[i] ?? Number.NaN;
    if (Number.isNaN(value)) break;
    if (distinct === 0 || sorted[distinct - 1] !== value) sorted[distinct++] = value;
  }
  const of = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    if (!Number.isNaN(value)) of[row] = place(sorted, distinct, value) + 1;
  }
  return { of, highest: distinct };
}

function place(sorted: Float64Array, length: number, value: number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
