import type { ArticleId } from '../../../preload/contract/article';
import type { Compared } from '../side-by-side';

export interface CompareSlice {
  /** What stands side by side; `null` when nothing does. */
  readonly compared: Compared | null;
  /** Shows articles side by side, the first of them pinned. Fewer than two cannot be compared. */
  readonly compare: (ids: readonly ArticleId[]) => void;
  readonly leaveCompare: () => void;
  /** Makes the column to the right or left the one that keys act on; past the last, the others move on beside the pinned one. */
  readonly moveColumn: (step: 1 | -1) => void;
  /** Makes the column of that article the one that keys act on. */
  readonly focusColumn: (id: ArticleId) => void;
  /** Pins the column that keys act on. */
  readonly pinColumn: () => void;
}
