import type { ArticleId } from '../../../preload/contract/article';
import type { EntryId } from '../../../preload/contract/edit';

/** Articles that the editor said not to be the same story. */
export interface SetApart {
  readonly ids: readonly ArticleId[];
  /** The newest edit then; `null` when there was none. */
  readonly after: EntryId | null;
}

export interface DuplicatesSlice {
  /** What was set apart since the library was opened, oldest first. */
  readonly apart: readonly SetApart[];
  /** Says that articles are not the same story. Resolves when that is kept; what fails becomes a notice. */
  readonly setApart: (ids: readonly ArticleId[]) => Promise<void>;
  /** Takes that back. */
  readonly joinAgain: (ids: readonly ArticleId[]) => Promise<void>;
}
