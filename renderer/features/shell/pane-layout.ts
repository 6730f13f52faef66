import type { Preferences } from '../../../preload/contract/preferences';

/** CSS pixels. */
export const paneLimits = {
  sidebar: { min: 184, max: 400, usual: 216 },
  reading: { min: 320, max: 960, usual: 400 },
  /** What the table needs to be of use. */
  table: 520,
} as const;

/** What of the table stays to be seen beside the sidebar when that lies over it. */
const glimpse = 48;

/** Where a pane is. `over`: there is no room beside the table, so it lies over it while it is asked for. */
export type PanePlace =
  | { readonly kind: 'hidden' }
  | { readonly kind: 'beside'; readonly width: number }
  | { readonly kind: 'over'; readonly width: number };

export interface PaneLayout {
  readonly sidebar: PanePlace;
  readonly reading: PanePlace;
}

const between = (n: number, min: number, max: number): number => Math.max(min, Math.min(max, n));

/** `width` 0: not at all. */
function beside(width: number): PanePlace {
  return width > 0 ? { kind: 'beside', width } : { kind: 'hidden' };
}

/**
 * Where the panes go in a window that is so many CSS pixels wide: as the editor set them, narrower while the table would
 * not have its room, and over it when even that leaves it too little. Whoever enlarges the text to 200 % has half the pixels.
 */
export function paneLayout(panes: Preferences['panes'], available: number): PaneLayout {
  const { sidebar, reading, table } = paneLimits;
  const wantsReading = !panes.readingCollapsed;
  const readingOver = available < reading.min + table;
  const readingBeside = wantsReading && !readingOver;
  const sidebarOver = available < sidebar.min + table + (readingBeside ? reading.min : 0);
  const sidebarBeside = !panes.sidebarCollapsed && !sidebarOver;

  const wanted = {
    sidebar: sidebarBeside ? between(panes.sidebar, sidebar.min, sidebar.max) : 0,
    reading: readingBeside ? between(panes.reading, reading.min, reading.max) : 0,
  };
  const lack = (): number => wanted.sidebar + wanted.reading + table - available;
  if (readingBeside) wanted.reading = Math.max(reading.min, wanted.reading - Math.max(0, lack()));
  if (sidebarBeside) wanted.sidebar = Math.max(sidebar.min, wanted.sidebar - Math.max(0, lack()));

  const drawer = Math.min(between(panes.sidebar, sidebar.usual, sidebar.max), Math.max(0, available - glimpse));
  return {
    sidebar: sidebarOver ? { kind: 'over', width: drawer } : beside(wanted.sidebar),
    reading: readingOver ? { kind: 'over', width: available } : beside(wanted.reading),
  };
}
