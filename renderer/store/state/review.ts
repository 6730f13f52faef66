import type { ArticleId } from '../../../preload/contract/article';
import type { LibraryChange } from '../../../preload/contract/library';
import type { Operation } from '../../../preload/contract/edit';
import type { MarksChange } from '../../../preload/contract/review';
import type { Review } from '../review/queue';

export interface ReviewSlice {
  /** The queue that is worked through; `null` when there is none. */
  readonly reviewing: Review | null;
  /** The queue that was left before its end, and what it was of. */
  readonly leftReview: { readonly review: Review; readonly of: string } | null;
  /** Shows a queue of these, beginning with `first`; one that was left of the same view or selection goes on. */
  readonly startReview: (ids: Uint32Array, first: ArticleId | null) => void;
  /** The queue from the shown article on as if nothing had been decided in it; what was written stays. */
  readonly restartReview: () => void;
  /** Back to where the queue was begun; the article shown last is current there. */
  readonly leaveReview: () => void;
  /** Writes a decision about the shown article, and shows the next one when it is the last word about this one. */
  readonly decide: (operation: Operation) => Promise<void>;
  /** Marks the shown article as reviewed without changing it, and shows the next one. */
  readonly leaveAsIs: () => Promise<void>;
  /** Makes the matching change that is offered for the shown article, or for the one decided upon last. */
  readonly matchDecision: () => Promise<void>;
  readonly skip: () => void;
  readonly back: () => void;
  readonly reviewAgain: (id: ArticleId) => void;
  /** Takes a decision back: the newest that stands when none is named. */
  readonly undoDecision: (number?: number) => Promise<void>;
  /** Makes the decision again that was taken back last. */
  readonly redoDecision: () => Promise<void>;
  /** Settles a refused decision: by what the file says, or by asking again whatever it says. */
  readonly settleDecision: (whose: 'theirs' | 'mine') => Promise<void>;
  /** Counts what was flagged or noted upon in the queue. */
  readonly reviewMarked: (ids: readonly ArticleId[], change: MarksChange) => void;
  /** Keeps the shown article in sight beside the ones that follow, or not any more. */
  readonly togglePin: () => void;
  /** Passes over what left the library. */
  readonly reviewChanged: (change: LibraryChange) => void;
}
