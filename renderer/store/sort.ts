import type { SortKey } from '../../preload/contract/library';

/** Whether both put rows into the same order. */
export function sameSort(a: readonly SortKey[], b: readonly SortKey[]): boolean {
  const same = (key: SortKey, at: number): boolean =>
    key.column === b[at]?.column && key.descending === b[at].descending;
  return a.length === b.length && a.every(same);
}
