import { columnsOf, movedColumn, pinnedFocused, type Compared } from './side-by-side';
import type { SliceTools } from './state';
import type { CompareSlice } from './state/compare';

export function createCompare({ set, get }: SliceTools): CompareSlice {
  const change = (next: (compared: Compared) => Compared): void =>
    set(({ compared, current }) => {
      if (compared === null) return {};
      const now = next(compared);
      return { compared: now, current: now.focused ?? current };
    });
  return {
    compared: null,
    compare: (ids) => {
      const [pinned, second, ...rest] = [...new Set(ids)];
      if (pinned === undefined || second === undefined) return;
      const { view, compared } = get();
      const from = view === 'compare' ? (compared?.from ?? 'articles') : view;
      const now: Compared = { pinned, others: [second, ...rest], at: 0, focused: pinned, from };
      set({ compared: now, view: 'compare', current: pinned });
      get().wantRows(columnsOf(now));
    },
    leaveCompare: () => {
      const { compared, reviewing } = get();
      if (compared === null) return;
      set({ compared: null, view: compared.from });
      // The queue goes on with its own article.
      if (compared.from === 'review' && reviewing !== null)
        get().reviewAgain(reviewing.ids[reviewing.at] ?? compared.focused);
    },
    moveColumn: (step) => {
      change((compared) => movedColumn(compared, step));
      const { compared } = get();
      if (compared !== null) get().wantRows(columnsOf(compared));
    },
    focusColumn: (id) => change((compared) => (compared.focused === id ? compared : { ...compared, focused: id })),
    pinColumn: () => change(pinnedFocused),
  };
}
