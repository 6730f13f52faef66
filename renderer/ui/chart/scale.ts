/** A stretch of an axis: from the first value, up to but not including the second. */
export interface Domain {
  readonly from: number;
  readonly to: number;
}

/** Where a value stands on an axis of that many CSS pixels. */
export function placeOf(value: number, { from, to }: Domain, width: number): number {
  return to === from ? 0 : ((value - from) / (to - from)) * width;
}

/** The whole value that stands at a place, kept within the axis. */
export function valueAt(place: number, { from, to }: Domain, width: number): number {
  const value = width === 0 ? from : Math.round(from + (place / width) * (to - from));
  return Math.max(from, Math.min(to, value));
}

/** The smallest of 1, 2, 5, 10, 20, 50, … that is not below `least`. */
export function niceStep(least: number): number {
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) if (factor * power >= least) return factor * power;
  }
}

/** Round values along an axis, at most as many as asked for. */
export function ticks({ from, to }: Domain, most: number): readonly number[] {
  const step = niceStep((to - from) / Math.max(1, most));
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, i) => first + i * step);
}
