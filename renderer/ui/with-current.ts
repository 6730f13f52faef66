import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/**
 * Which rows of a long list are made: those in sight and around, and always the current one, so that what assistive
 * technology is pointed to exists.
 * @param current its place; -1 for none
 */
export function withCurrent(current: number): (range: Range) => number[] {
  return (range) => {
    const shown = defaultRangeExtractor(range);
    return current === -1 || shown.includes(current) ? shown : [...shown, current];
  };
}
