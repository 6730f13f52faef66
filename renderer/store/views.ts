import type { SliceTools } from './state';
import type { ViewsSlice } from './state/views';

export function createViews({ set }: SliceTools): ViewsSlice {
  return {
    view: 'articles',
    show: (view) => set({ view }),
    toggleView: (view) => set((state) => ({ view: state.view === view ? 'articles' : view })),
  };
}
