import { commonGroup } from '../../preload/contract/filter/edit';
import type { FilterPart } from '../../preload/contract/filter/parse';
import type { FilterMasks } from './filter-masks';

/** One bit for each group that can be left out of a filter, and one for everything else in it. */
export const groupBits = {
  published: 1,
  problem: 1 << 1,
  image: 1 << 2,
  collection: 1 << 3,
  topic: 1 << 4,
  provider: 1 << 5,
  type: 1 << 6,
  category: 1 << 7,
  quality: 1 << 8,
  date: 1 << 9,
  changed: 1 << 10,
  reviewed: 1 << 11,
  flagged: 1 << 12,
  note: 1 << 13,
  duplicate: 1 << 14,
  'taken-back': 1 << 15,
} as const;
const rest = 1 << 16;

/**
 * By id: the groups of the filter's parts that leave the article out. 0: the filter keeps it; one bit alone: it would be
 * kept without that group.
 */
export function groupFailures(parts: readonly FilterPart[], masks: FilterMasks, size: number): Uint32Array {
  const failures = new Uint32Array(size);
  for (const { expression } of parts) {
    const mask = masks.of(expression);
    const bit = bitOf(commonGroup(expression));
    for (let id = 0; id < size; id += 1) if (mask[id] !== 1) failures[id] = (failures[id] ?? 0) | bit;
  }
  return failures;
}

function bitOf(group: string | null): number {
  return group !== null && isCounted(group) ? groupBits[group] : rest;
}

function isCounted(group: string): group is keyof typeof groupBits {
  return Object.hasOwn(groupBits, group);
}
