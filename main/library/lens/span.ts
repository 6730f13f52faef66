/** From the least to the most, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** That many values are looked at to tell what is far off. */
const sampled = 4_096;
/** One of so many may be far off at either end. */
const stray = 100;

/**
 * What a chart of these numbers should span; `null` when there are none (NaN is none). Numbers farther apart than
 * `enough` are cut to where nearly all of them lie, so that one stray does not push the others into a single cell.
 */
export function spanOf(values: Float64Array, rows: Uint32Array, enough: number): Span | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const value = values[row] ?? Number.NaN;
    if (value < from) from = value;
    if (value > to) to = value;
  }
  if (from > to) return null;
  return to - from <= enough ? { from, to } : withoutStrays(values, rows, { from, to }, enough);
}

function withoutStrays(values: Float64Array, rows: Uint32Array, all: Span, enough: number): Span {
  const step = Math.max(1, Math.floor(rows.length / sampled));
  const sample: number[] = [];
  for (let at = 0; at < rows.length; at += step) {
    const value = values[rows[at] ?? 0] ?? Number.NaN;
    if (!Number.isNaN(value)) sample.push(value);
  }
  if (sample.length === 0) return all;
  sample.sort((a, b) => a - b);
  const cut = Math.ceil(sample.length / stray);
  const low = sample[Math.min(cut, Math.floor((sample.length - 1) / 2))] ?? all.from;
  const high = sample[Math.max(sample.length - 1 - cut, Math.ceil((sample.length - 1) / 2))] ?? all.to;
  const margin = Math.max(high - low, enough / 4);
  return { from: Math.max(all.from, low - margin), to: Math.min(all.to, high + margin) };
}
