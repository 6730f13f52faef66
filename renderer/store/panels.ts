import type { SliceTools } from './desk';

/** What lies over the desk, at most one at a time. */
export type Panel = 'keys' | 'quality' | 'topics';

export interface PanelsSlice {
  readonly panel: Panel | null;
  readonly openPanel: (panel: Panel) => void;
  readonly closePanel: () => void;
}

export function createPanels({ set }: SliceTools): PanelsSlice {
  return {
    panel: null,
    openPanel: (panel) => set({ panel }),
    closePanel: () => set({ panel: null }),
  };
}
