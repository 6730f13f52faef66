import type { Facets, RangeCount } from '../../../preload/contract/library';
import { monthName } from '../../format/date';
import { score } from '../../format/number';
import { type FilterNode, node } from './node';

const mostRanges = 6;

/** Neighbouring ranges put together until there are at most so many. */
export function mergedRanges(ranges: readonly RangeCount[], most: number): readonly RangeCount[] {
  const each = Math.ceil(ranges.length / most);
  const merged: RangeCount[] = [];
  for (let from = 0; from < ranges.length; from += each) {
    const some = ranges.slice(from, from + each);
    const count = some.reduce((sum, range) => sum + range.count, 0);
    merged.push({ min: some[0]?.min ?? null, max: some.at(-1)?.max ?? null, count });
  }
  return merged;
}

/** Ranges of quality, the best first. */
export function qualityNodes({ quality }: Facets): readonly FilterNode[] {
  return mergedRanges(quality, mostRanges)
    .toReversed()
    .filter(({ min, max }) => min !== null || max !== null)
    .map(({ min, max, count }) =>
      node(`quality:${min}..${max}`, rangeName(min, max), count, { kind: 'number', field: 'quality', min, max }),
    );
}

function rangeName(min: number | null, max: number | null): string {
  if (min === null) return `up to ${score(max ?? 0)}`;
  return max === null ? `from ${score(min)}` : `${score(min)} to ${score(max)}`;
}

/** Years, the newest first, with their months. */
export function dateNodes({ months }: Facets): readonly FilterNode[] {
  const years = new Map<string, FilterNode[]>();
  for (const { period, count } of months.toReversed()) {
    const year = period.slice(0, 4);
    const below = years.get(year) ?? [];
    below.push(timeNode(period, monthName(period), count));
    years.set(year, below);
  }
  return [...years].map(([year, children]) => {
    const count = children.reduce((sum, month) => sum + month.count, 0);
    return timeNode(year, year, count, { children, startsClosed: true });
  });
}

function timeNode(period: string, name: string, count: number, more: Partial<FilterNode> = {}): FilterNode {
  return node(`date:${period}`, name, count, { kind: 'time', field: 'date', from: period, to: period }, more);
}

const units = { h: 'hours', d: 'days' } as const;

export function changedNodes({ changed }: Facets): readonly FilterNode[] {
  return changed.map(({ amount, unit, count }) =>
    node(`changed:${amount}${unit}`, `Last ${amount} ${units[unit]}`, count, { kind: 'age', amount, unit }),
  );
}

export function imageNodes({ withImage, withoutImage }: Facets): readonly FilterNode[] {
  const nodes = [
    node('has:image', 'With an image', withImage, { kind: 'has', what: 'image', present: true }),
    node('no:image', 'Without an image', withoutImage, { kind: 'has', what: 'image', present: false }),
  ];
  return nodes.filter(({ count }) => count > 0);
}
