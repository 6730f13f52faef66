import type { SliceTools } from './state';
import type { View, ViewsSlice } from './state/views';

/** Whether a view shows what the filter lets through. */
export function isFiltered(view: View): boolean {
  return view === 'articles' || view === 'lens';
}

export function createViews({ set }: SliceTools): ViewsSlice {
  return {
    view: 'articles',
    show: (view) => set({ view }),
    showFiltered: () => set(({ view }) => ({ view: isFiltered(view) ? view : 'articles' })),
    toggleView: (view) => set((state) => ({ view: state.view === view ? 'articles' : view })),
  };
}
