import type { Stacks } from '../../../preload/contract/lens';
import type { Bar } from '../../ui/chart/Bars';
import type { Series } from '../../ui/chart/Chart';

/** From the bottom up. */
export const states = ['published', 'unstated', 'unpublished'] as const;

export const series: readonly Series[] = [
  { name: 'Published', look: 'stack-published' },
  { name: 'Not stated', look: 'stack-unstated' },
  { name: 'Unpublished', look: 'stack-unpublished' },
];

/** How many articles the cells from `from` up to, not including, `to` hold, in the order of `states`. */
function sums(cells: Stacks, from: number, to: number): readonly number[] {
  return states.map((state) => cells[state].subarray(Math.max(0, from), Math.max(0, to)).reduce((a, b) => a + b, 0));
}

/**
 * The cells of a chart as bars.
 * @param first the value of the first cell
 * @param width how many values a cell spans
 * @param span how many values a bar spans: a multiple of `width`. Bars begin at multiples of it.
 */
export function barsOf(cells: Stacks, first: number, width: number, span: number): readonly Bar[] {
  const end = first + cells.published.length * width;
  const from = Math.floor(first / span) * span;
  return Array.from({ length: Math.max(0, Math.ceil((end - from) / span)) }, (_, i) => {
    const bar = { from: from + i * span, to: from + (i + 1) * span };
    return { ...bar, values: sums(cells, (bar.from - first) / width, (bar.to - first) / width) };
  });
}
