import type { SliceTools } from './state';
import type { DrawersSlice } from './state/drawers';

export function createDrawers({ set }: SliceTools): DrawersSlice {
  return {
    narrow: new Set(),
    drawer: null,
    // With room beside the table again, nothing lies over it.
    setNarrow: (narrow) =>
      set(({ drawer }) => ({ narrow, drawer: drawer !== null && narrow.has(drawer) ? drawer : null })),
    openDrawer: (drawer) => set({ drawer }),
  };
}
