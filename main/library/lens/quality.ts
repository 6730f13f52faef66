import type { QualityChart } from '../../../preload/contract/lens';
import type { Columns } from '../columns';
import { spanOf } from './span';
import { StackCounter } from './stacks';

/** Scores farther apart than that are looked at for strays. */
const usualSpan = 500;
const mostCells = 2_000;

/** Counts the articles by quality, point by point as far as that is sensible; `null` when none states one. */
export function qualityChart({ quality, published }: Columns, rows: Uint32Array): QualityChart | null {
  const span = spanOf(quality, rows, usualSpan);
  if (span === null) return null;
  const width = Math.max(1, Math.ceil((span.to - span.from) / mostCells));
  // On multiples of the width, so that thresholds stand between cells.
  const from = Math.floor(span.from / width) * width;
  const counter = new StackCounter(Math.floor((span.to - from) / width) + 1);
  let without = 0;
  for (const row of rows) {
    const cell = Math.floor(((quality[row] ?? Number.NaN) - from) / width);
    if (Number.isNaN(cell)) without += 1;
    else counter.add(cell, published[row] ?? -1);
  }
  return { from, width, cells: counter.cells, below: counter.before, above: counter.after, without };
}
