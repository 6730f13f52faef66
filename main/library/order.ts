import type { Ranks } from './number-ranks';

/**
 * Sorts rows by rank, keeping the order of those that are equal; rows without a rank (0) come last either way.
 * A counting sort: its cost is that of touching every row twice.
 */
export function orderByRank(rows: Uint32Array, ranks: Ranks, descending: boolean): Uint32Array {
  const last = ranks.highest;
  const starts = new Uint32Array(last + 2);
  const bucket = (row: number): number => {
    const rank = ranks.of[row] ?? 0;
    return rank === 0 ? last : descending ? last - rank : rank - 1;
  };
  for (const row of rows) {
    const next = bucket(row) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const ordered = new Uint32Array(rows.length);
  for (const row of rows) {
    const at = bucket(row);
    const to = starts[at] ?? 0;
    ordered[to] = row;
    starts[at] = to + 1;
  }
  return ordered;
}
