import type { SliceTools } from './state';
import type { Drawer } from './state/drawers';
import type { View, ViewsSlice } from './state/views';

/** Whether a view shows what the filter lets through. */
export function isFiltered(view: View): boolean {
  return view === 'articles' || view === 'lens';
}

/** Only articles are read: the reading pane does not lie over another view. */
function shown(view: View, drawer: Drawer | null): { readonly view: View; readonly drawer: Drawer | null } {
  return { view, drawer: drawer === 'reading' ? null : drawer };
}

export function createViews({ set }: SliceTools): ViewsSlice {
  return {
    view: 'articles',
    lensPart: 'threshold',
    show: (view) => set(({ drawer }) => shown(view, drawer)),
    showFiltered: () => set(({ view, drawer }) => shown(isFiltered(view) ? view : 'articles', drawer)),
    toggleView: (view) => set((state) => shown(state.view === view ? 'articles' : view, state.drawer)),
    showLensPart: (lensPart) => set({ lensPart }),
    toggleProviders: () =>
      set((state) => {
        const isShown = state.view === 'lens' && state.lensPart === 'providers';
        return isShown ? shown('articles', state.drawer) : { ...shown('lens', state.drawer), lensPart: 'providers' };
      }),
  };
}
