import type { ArticleId } from '../../../preload/contract/article';
import type { EditOutcome, EditRequest, EntryId, PlanId, UndoState } from '../../../preload/contract/edit';
import type { Progress } from './bulk';

/** The newest edit of ours that touched an article, for taking it back in its row. */
export interface Decision {
  readonly entry: EntryId;
  readonly label: string;
}

/** What is taken back or done again: an entry, or only an article's part of it; the newest when neither is named. */
export interface ReturnTarget {
  readonly entry?: EntryId;
  readonly id?: ArticleId;
}

export interface Telling {
  /** False where refusals are shown in a place of their own. */
  readonly tellRefusals: boolean;
  /** False where what was done is shown in a place of its own. */
  readonly tellChanges?: boolean;
}

export interface EditsSlice {
  readonly undoState: UndoState;
  /** Calls that write and have not answered yet. */
  readonly writing: number;
  readonly progress: Progress | null;
  readonly decisions: ReadonlyMap<ArticleId, Decision>;
  /** Shows the change at once, writes it, and says what came of it. Never rejects: what fails becomes a notice. */
  readonly apply: (request: EditRequest, telling?: Telling) => Promise<EditOutcome | null>;
  /** The same for requests about different articles, as one step that is taken back at once. */
  readonly applyEach: (requests: readonly EditRequest[], telling?: Telling) => Promise<EditOutcome | null>;
  /** Writes what was planned. What was refused is for the caller to tell. */
  readonly writePlan: (plan: PlanId) => Promise<EditOutcome | null>;
  /** Takes back an entry, or an article's part of it; without an argument the newest one. */
  readonly undo: (target?: ReturnTarget, telling?: Telling) => Promise<EditOutcome | null>;
  readonly redo: (target?: ReturnTarget, telling?: Telling) => Promise<EditOutcome | null>;
  readonly cancelEdit: () => Promise<void>;
}

export const nothingToUndo: UndoState = { undo: null, redo: null, interrupted: [] };
