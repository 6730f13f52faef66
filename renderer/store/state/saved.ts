import type { Column, Grouping, SortKey } from '../../../preload/contract/library';
import type { SavedView, ViewId } from '../../../preload/contract/views';

/** How the table was shown before a view was opened, to show it so again. */
export interface ShownBefore {
  readonly sort: readonly SortKey[];
  readonly hidden: readonly Column[];
  readonly grouping: Grouping | null;
}

export interface SavedSlice {
  /** In the editor's order; `null` until they are known. */
  readonly saved: readonly SavedView[] | null;
  /** How many articles each view has. */
  readonly savedCounts: Readonly<Record<ViewId, number>>;
  readonly openId: ViewId | null;
  /** The open view as the editor opened or saved it: what is altered is altered against this. */
  readonly openedAs: SavedView | null;
  readonly shownBefore: ShownBefore | null;
  /** What the rows are gathered by. */
  readonly grouping: Grouping | null;
  readonly setGrouping: (grouping: Grouping | null) => void;
  /** Asks for the views and their counts. */
  readonly refreshSaved: () => void;
  readonly refreshSavedCounts: () => void;
  readonly takeSaved: (views: readonly SavedView[]) => void;
  /** Shows what the view says, from its first row on. */
  readonly openSaved: (id: ViewId) => void;
  /** Shows the rows again as before a view was opened; what is filtered stays. */
  readonly leaveSaved: () => void;
  /** Keeps what the table shows as a new view, and opens it. Answers why it could not be kept; `null` when it was. */
  readonly createSaved: (name: string, shared: boolean) => Promise<string | null>;
  /** Makes the open view what the table shows. */
  readonly updateSaved: () => Promise<void>;
  readonly renameSaved: (id: ViewId, name: string) => Promise<void>;
  readonly shareSaved: (id: ViewId, shared: boolean) => Promise<void>;
  /** Removes a view, and says so with a way back. */
  readonly removeSaved: (id: ViewId) => Promise<void>;
  readonly restoreSaved: (id: ViewId) => Promise<void>;
  readonly restoreBuiltIn: () => Promise<void>;
  /** Puts a view at a place in the list. */
  readonly placeSaved: (id: ViewId, place: number) => Promise<void>;
}
