import type { DeskState, SliceTools } from './state';
import type { DrawersSlice } from './state/drawers';

/** Whether the reading pane, with the inspector in it, is in sight. */
export function isInspected({ view, narrow, drawer, preferences }: DeskState): boolean {
  if (view !== 'articles') return false;
  return narrow.has('reading') ? drawer === 'reading' : !preferences.panes.readingCollapsed;
}

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
