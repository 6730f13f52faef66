import type { RangeCount } from '../../preload/contract/library';

/** Qualities are counted in steps of so much. What lies beyond the lowest and the highest ten counts into those. */
const step = 10;
const lowest = -100;
export const tens = 120;

/** The place of a number's ten, from 0 to `tens` - 1. */
export function tenOf(value: number): number {
  return Math.max(0, Math.min(tens - 1, Math.floor((value - lowest) / step)));
}

/** The tens in which there is something. */
export function rangeCounts(counts: Uint32Array): RangeCount[] {
  const ranges: RangeCount[] = [];
  counts.forEach((count, ten) => {
    if (count === 0) return;
    const from = lowest + ten * step;
    ranges.push({ min: ten === 0 ? null : from, max: ten === tens - 1 ? null : from + step - 1, count });
  });
  return ranges;
}
