import type { SliceTools } from './state';
import type { PanelsSlice } from './state/panels';

export function createPanels({ set }: SliceTools): PanelsSlice {
  return {
    panel: null,
    openPanel: (panel) => set({ panel }),
    closePanel: () => set({ panel: null }),
  };
}
