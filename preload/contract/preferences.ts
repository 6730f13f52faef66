import type { CommandId } from './commands';
import type { BoundKeys } from './keys';
import type { Column, SortKey } from './library';

export type Theme = 'light' | 'dark' | 'system';
export type Density = 'comfortable' | 'dense';

/** What the editor set, kept across sessions and shared by all doors. */
export interface Preferences {
  readonly theme: Theme;
  readonly density: Density;
  /** Loading an article's pictures tells its publisher who reads it: off until turned on. */
  readonly remoteImages: boolean;
  readonly sort: readonly SortKey[];
  readonly columns: {
    readonly hidden: readonly Column[];
    /** Widths in CSS pixels of the columns that were resized. */
    readonly widths: Readonly<Partial<Record<Column, number>>>;
  };
  readonly panes: {
    /** CSS pixels. */
    readonly sidebar: number;
    readonly reading: number;
    readonly sidebarCollapsed: boolean;
    readonly readingCollapsed: boolean;
  };
  /** Sections of the sidebar that are not as they start, open or closed, by their keys. */
  readonly turnedSections: readonly string[];
  /** In the review queue, a decision shows the next article. */
  readonly reviewAdvance: boolean;
  /** The keys that differ from what the commands come with. */
  readonly keys: BoundKeys;
  /** What was last chosen in the command palette, newest first. */
  readonly recentCommands: readonly CommandId[];
}

/** More than so many are not remembered. */
export const mostRecentCommands = 6;

export const defaultPreferences: Preferences = {
  theme: 'system',
  density: 'comfortable',
  remoteImages: false,
  sort: [{ column: 'date', descending: true }],
  columns: { hidden: [], widths: {} },
  panes: { sidebar: 216, reading: 400, sidebarCollapsed: false, readingCollapsed: false },
  turnedSections: [],
  reviewAdvance: true,
  keys: {},
  recentCommands: [],
};
