import type { ArticleId } from '../../../preload/contract/article';
import type { ViewId } from '../../../preload/contract/views';
import type { EditOutcome, EditRequest, EntryId, Refusal } from '../../../preload/contract/edit';

/** Something the editor should know about what just happened. */
export type Notice =
  | {
      readonly kind: 'changed';
      readonly id: number;
      readonly label: string;
      readonly entry: EntryId;
      /** The one article that was changed; `null` when there were more. */
      readonly article: ArticleId | null;
    }
  | { readonly kind: 'undone'; readonly id: number; readonly label: string; readonly entry: EntryId }
  | {
      readonly kind: 'refused';
      readonly id: number;
      readonly label: string;
      readonly changed: number;
      readonly refusals: readonly Refusal[];
      /** What was asked, to ask it again; none when it was an undo. No article is in two of them. */
      readonly requests: readonly EditRequest[];
    }
  | { readonly kind: 'view-removed'; readonly id: number; readonly view: ViewId; readonly name: string }
  /** Something was done that needs no way back. */
  | { readonly kind: 'told'; readonly id: number; readonly message: string }
  /** Articles were said not to be the same story. */
  | { readonly kind: 'apart'; readonly id: number; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'error'; readonly id: number; readonly message: string };

/** A notice before it has its number. */
export type NewNotice = Notice extends infer N ? (N extends Notice ? Omit<N, 'id'> : never) : never;

export interface NoticesSlice {
  /** Oldest first. */
  readonly notices: readonly Notice[];
  readonly notify: (notice: NewNotice) => void;
  readonly dismiss: (id: number) => void;
  /** Says what an edit did, or why it did not. */
  readonly notifyOutcome: (outcome: EditOutcome, kind: 'changed' | 'undone', requests: readonly EditRequest[]) => void;
  /** Shows an error as a notice. Nothing that fails is swallowed. */
  readonly report: (error: unknown) => void;
  /** Takes an article's refusal out of a notice once it is settled. */
  readonly settleRefusal: (notice: number, article: ArticleId) => void;
}
