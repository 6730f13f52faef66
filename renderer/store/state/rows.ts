import type { ArticleId, ArticleRow } from '../../../preload/contract/article';
import type { LibraryChange } from '../../../preload/contract/library';
import type { Prediction } from '../predict';

export interface RowsSlice {
  /** What main said last about the articles near the eye. Never the library. */
  readonly rows: ReadonlyMap<ArticleId, ArticleRow>;
  /** What our unconfirmed edits will have made of rows, oldest first. */
  readonly predictions: readonly Prediction[];
  /** Cached rows that main has announced a change of. */
  readonly stale: ReadonlySet<ArticleId>;
  /** Revision of the last change of an article (or of everything), for views that read more than its row. */
  readonly versions: { readonly all: number; readonly byId: ReadonlyMap<ArticleId, number> };
  /** Fetches those of the rows that are missing or stale. Call it with what is on screen, as often as that changes. */
  readonly wantRows: (ids: readonly ArticleId[]) => void;
  /** Fetches these rows now, cached or not. */
  readonly reloadRows: (ids: readonly ArticleId[]) => Promise<void>;
  readonly rowsChanged: (change: LibraryChange) => void;
  readonly forgetRows: () => void;
}
