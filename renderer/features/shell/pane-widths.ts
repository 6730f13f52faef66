import type { Preferences } from '../../../preload/contract/preferences';

/** CSS pixels. */
export const paneLimits = {
  sidebar: { min: 184, max: 400, usual: 216 },
  reading: { min: 320, max: 960, usual: 400 },
  /** What the table needs to be of use. */
  table: 520,
} as const;

export interface PaneWidths {
  /** 0 when it is collapsed. */
  readonly sidebar: number;
  readonly reading: number;
}

const between = (n: number, min: number, max: number): number => Math.max(min, Math.min(max, n));

/** How wide the panes are in a window: as the editor set them, narrower while the table would not have its room. */
export function paneWidths(panes: Preferences['panes'], available: number): PaneWidths {
  const { sidebar, reading, table } = paneLimits;
  const wanted = {
    sidebar: panes.sidebarCollapsed ? 0 : between(panes.sidebar, sidebar.min, sidebar.max),
    reading: panes.readingCollapsed ? 0 : between(panes.reading, reading.min, reading.max),
  };
  const lack = (): number => wanted.sidebar + wanted.reading + table - available;
  if (wanted.reading > 0) wanted.reading = Math.max(reading.min, wanted.reading - Math.max(0, lack()));
  if (wanted.sidebar > 0) wanted.sidebar = Math.max(sidebar.min, wanted.sidebar - Math.max(0, lack()));
  return wanted;
}
