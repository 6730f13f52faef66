import type { ArticleId } from '../../../preload/contract/article';
import type { IdSet } from '../id-set';
import type { Sight } from '../sight';

/** A selection that grows from an anchor to wherever the keyboard or a Shift-click goes. */
export interface SelectedRange {
  readonly anchor: ArticleId;
  /** What was selected besides. */
  readonly base: IdSet;
}

export interface SelectionSlice {
  /** The row the keyboard acts on and the reading pane shows. */
  readonly current: ArticleId | null;
  /** Where the table was scrolled to when it last came to rest, in CSS pixels. */
  readonly scrollTop: number;
  /** What was on the screen then. */
  readonly sight: Sight;
  /** What bulk changes act on, in the view or not. */
  readonly selected: IdSet;
  /** What was selected before it was cleared, to have it again. */
  readonly earlier: IdSet;
  readonly range: SelectedRange | null;
  /** How many articles left the selection because they left the library, since the editor last changed it. */
  readonly vanished: number;
  /** While only the selected articles are shown: which these were when that began. */
  readonly only: IdSet | null;
  readonly setCurrent: (id: ArticleId | null) => void;
  /** Moves by rows; past an end it stays on that end. With `extend`, what lies between becomes selected. */
  readonly moveBy: (rows: number, extend?: boolean) => void;
  /** Moves to the first row of the next group, or of this one and then the one before. */
  readonly moveByGroup: (direction: 1 | -1) => void;
  readonly moveTo: (end: 'first' | 'last', extend?: boolean) => void;
  /** Makes the row current and selects everything from the anchor to it. */
  readonly extendTo: (id: ArticleId) => void;
  /** Makes the row current and selects it, or not any more. */
  readonly toggleSelected: (id: ArticleId) => void;
  /** Everything in the view, on screen or not, besides what is selected elsewhere. */
  readonly selectAll: () => void;
  /** Nothing in the view any more; what is selected elsewhere stays. */
  readonly unselectView: () => void;
  /** Selects these besides what is selected, or none of them any more. */
  readonly selectSome: (ids: Iterable<ArticleId>, on: boolean) => void;
  /** In the view; what is selected elsewhere stays. */
  readonly invertSelection: () => void;
  readonly selectMatching: (filter: string, how: 'add' | 'remove' | 'replace') => Promise<void>;
  /** Selects these instead, and shows nothing else. */
  readonly selectOnly: (ids: Iterable<ArticleId>) => void;
  readonly clearSelection: () => void;
  /** What was selected before the last clearing; a second time changes back. */
  readonly selectEarlier: () => void;
  readonly showOnlySelected: (on: boolean) => void;
  /** Takes out of the selection what is no longer in the library. */
  readonly dropVanished: () => void;
}
