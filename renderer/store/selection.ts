import type { ArticleId } from '../../preload/contract/article';
import type { RowGroup } from '../../preload/contract/library';
import { IdSet } from './id-set';
import { sessionOf } from './library-state';
import { paced } from './paced';
import { atFirst } from './sight';
import type { DeskState, SliceTools } from './state';
import type { SelectionSlice } from './state/selection';

/** Between two looks at whether the selected articles are still there, in milliseconds. */
const vanishedPause = 500;

/** The row `rows` further on; the first one when nothing was current. */
export function movedBy(ids: Uint32Array, current: ArticleId | null, rows: number): ArticleId | null {
  const at = current === null ? -1 : ids.indexOf(current);
  if (at === -1) return ids[0] ?? null;
  return ids[Math.max(0, Math.min(ids.length - 1, at + rows))] ?? null;
}

/** The first row of the next group; going back, that of this group, then of the one before. */
export function groupStart(
  ids: Uint32Array,
  groups: readonly RowGroup[],
  current: ArticleId | null,
  direction: 1 | -1,
): ArticleId | null {
  const at = current === null ? -1 : ids.indexOf(current);
  let from = 0;
  const starts = groups.map(({ count }) => (from += count) - count);
  const to = direction === 1 ? starts.find((start) => start > at) : starts.findLast((start) => start < at);
  return to === undefined ? current : (ids[to] ?? null);
}

export const nothingSelected = { selected: IdSet.empty, earlier: IdSet.empty, range: null, vanished: 0, only: null };

type Chosen = Pick<SelectionSlice, 'selected' | 'range' | 'vanished'> & Partial<Pick<DeskState, 'changes'>>;

/** The state after the editor selected something else. Changes put together for a selection go with it. */
function chosen(selected: IdSet): Chosen {
  return { selected, range: null, vanished: 0, ...(selected.size === 0 ? { changes: [] } : {}) };
}

type Extending = Pick<DeskState, 'ids' | 'current' | 'selected' | 'range'>;

/** The state after the selection was stretched from its anchor (else the current row) to `to`. */
export function extended({ ids, current, selected, range }: Extending, to: ArticleId | null): Partial<SelectionSlice> {
  if (to === null) return {};
  const base = range?.base ?? selected;
  const wanted = range?.anchor ?? current ?? to;
  const anchor = ids.includes(wanted) ? wanted : to;
  const ends = [ids.indexOf(anchor), ids.indexOf(to)];
  const between = ids.subarray(Math.min(...ends), Math.max(...ends) + 1);
  return { ...chosen(base.plus(between)), current: to, range: { anchor, base } };
}

export function createSelection({ set, get, connection }: SliceTools): SelectionSlice {
  const lookForVanished = paced<null>({
    work: async () => {
      const { library, preferences } = get();
      const { ids } = await connection.call('library.query', { filter: '', sort: preferences.sort });
      const there = IdSet.of(ids);
      set((state) => {
        if (sessionOf(state.library) !== sessionOf(library)) return {};
        const gone = [...state.selected].filter((id) => !there.has(id));
        if (gone.length === 0) return {};
        const selected = state.selected.minus(gone);
        return { ...chosen(selected), range: state.range, vanished: state.vanished + gone.length };
      });
    },
    merge: () => null,
    pause: () => vanishedPause,
    onError: (error) => get().report(error),
  });

  const select = (selected: IdSet): void => {
    const before = get().selected;
    set({ ...chosen(selected), ...(selected.size === 0 && before.size > 0 ? { earlier: before } : {}) });
    if (selected.size === 0) get().showOnlySelected(false);
  };

  return {
    current: null,
    scrollTop: 0,
    sight: atFirst,
    ...nothingSelected,
    setCurrent: (current) => set({ current, range: null, strayed: null }),
    moveBy: (rows, extend = false) =>
      set((state) => {
        const to = movedBy(state.ids, state.current, rows);
        return extend ? extended(state, to) : { current: to, range: null };
      }),
    moveByGroup: (direction) =>
      set(({ ids, groups, current }) => ({ current: groupStart(ids, groups ?? [], current, direction), range: null })),
    moveTo: (end, extend = false) =>
      set((state) => {
        const to = state.ids[end === 'first' ? 0 : state.ids.length - 1] ?? null;
        return extend ? extended(state, to) : { current: to, range: null };
      }),
    extendTo: (id) => set((state) => extended(state, id)),
    toggleSelected: (id) => {
      set({ current: id });
      select(get().selected.toggled(id));
    },
    selectAll: () => select(get().selected.plus(get().ids)),
    selectSome: (ids, on) => select(on ? get().selected.plus(ids) : get().selected.minus(ids)),
    unselectView: () => select(get().selected.minus(get().ids)),
    invertSelection: () => {
      const { ids, selected } = get();
      select(selected.plus(ids).minus(ids.filter((id) => selected.has(id))));
    },
    selectMatching: async (filter, how) => {
      try {
        const { library, preferences } = get();
        const { ids } = await connection.call('library.query', { filter, sort: preferences.sort });
        if (sessionOf(get().library) !== sessionOf(library)) return;
        const { selected } = get();
        select(how === 'add' ? selected.plus(ids) : how === 'remove' ? selected.minus(ids) : IdSet.of(ids));
      } catch (error) {
        get().report(error);
      }
    },
    selectOnly: (ids) => {
      select(IdSet.of(ids));
      get().showOnlySelected(true);
    },
    clearSelection: () => select(IdSet.empty),
    selectEarlier: () => {
      const { selected, earlier } = get();
      if (earlier.size === 0) return;
      set({ earlier: selected });
      select(earlier);
      get().dropVanished();
    },
    showOnlySelected: (on) => {
      const { selected, only } = get();
      if (on ? selected.size === 0 : only === null) return;
      set({ only: on ? selected : null });
      get().runQuery('asked');
    },
    dropVanished: () => {
      if (get().selected.size > 0) lookForVanished(null);
    },
  };
}
