import type { ArticleId } from '../../../preload/contract/article';
import type { EditOutcome, EditProgress, EditRequest, EntryId, UndoState } from '../../../preload/contract/edit';

/** The newest edit of ours that touched an article, for taking it back in its row. */
export interface Decision {
  readonly entry: EntryId;
  readonly label: string;
}

export interface EditsSlice {
  readonly undoState: UndoState;
  /** Calls that write and have not answered yet. */
  readonly writing: number;
  readonly progress: EditProgress | null;
  readonly decisions: ReadonlyMap<ArticleId, Decision>;
  /** Shows the change at once, writes it, and says what came of it. Never rejects: what fails becomes a notice. */
  readonly apply: (request: EditRequest) => Promise<EditOutcome | null>;
  /** Takes back an entry, or an article's part of it; without an argument the newest one. */
  readonly undo: (target?: { readonly entry?: EntryId; readonly id?: ArticleId }) => Promise<void>;
  readonly redo: (target?: { readonly entry?: EntryId; readonly id?: ArticleId }) => Promise<void>;
  readonly cancelEdit: () => Promise<void>;
}

export const nothingToUndo: UndoState = { undo: null, redo: null, interrupted: [] };
