import type { RowGroup } from '../../../preload/contract/library';

/** No article's id is that high: it would have to be the two thousand millionth. */
const heads = 0x8000_0000;

/** The lines of the table: ids and, before the first of each group, its head. Without groups the ids themselves. */
export function linesOf(ids: Uint32Array, groups: readonly RowGroup[] | null): Uint32Array {
  if (groups === null) return ids;
  const lines = new Uint32Array(ids.length + groups.length);
  let from = 0;
  for (const [at, { count }] of groups.entries()) {
    lines[from + at] = heads + at;
    lines.set(ids.subarray(from, from + count), from + at + 1);
    from += count;
  }
  return lines;
}

/** Which group a line is the head of; `null` for an article's. */
export function groupAt(line: number): number | null {
  return line >= heads ? line - heads : null;
}

/** The ids of one group. */
export function idsOfGroup(ids: Uint32Array, groups: readonly RowGroup[], at: number): Uint32Array {
  const from = groups.slice(0, at).reduce((sum, { count }) => sum + count, 0);
  return ids.subarray(from, from + (groups[at]?.count ?? 0));
}

/** How many articles stand before a line. */
export function articlesBefore(groups: readonly RowGroup[] | null, line: number): number {
  let articles = 0;
  let left = line;
  for (const { count } of groups ?? []) {
    if (left <= count) return articles + Math.max(0, left - 1);
    articles += count;
    left -= count + 1;
  }
  return articles + left;
}
