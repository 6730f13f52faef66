import type { ArticleId } from '../../preload/contract/article';
import type { SliceTools } from './state';
import type { SelectionSlice } from './state/selection';

/** The row `rows` further on; the first one when nothing was current. */
export function movedBy(ids: Uint32Array, current: ArticleId | null, rows: number): ArticleId | null {
  const at = current === null ? -1 : ids.indexOf(current);
  if (at === -1) return ids[0] ?? null;
  return ids[Math.max(0, Math.min(ids.length - 1, at + rows))] ?? null;
}

/** The current row when the list becomes another: the same article, else the one that took its place. */
export function followed(before: Uint32Array, after: Uint32Array, current: ArticleId | null): ArticleId | null {
  if (current !== null && after.includes(current)) return current;
  const at = current === null ? 0 : Math.max(0, before.indexOf(current));
  return after[Math.min(at, after.length - 1)] ?? null;
}

export function createSelection({ set, get }: SliceTools): SelectionSlice {
  return {
    current: null,
    scrollTop: 0,
    setCurrent: (current) => set({ current }),
    moveBy: (rows) => set((state) => ({ current: movedBy(state.ids, state.current, rows) })),
    moveTo: (end) => {
      const { ids } = get();
      set({ current: ids[end === 'first' ? 0 : ids.length - 1] ?? null });
    },
  };
}
