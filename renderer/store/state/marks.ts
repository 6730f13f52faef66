import type { ArticleId } from '../../../preload/contract/article';
import type { MarksChange } from '../../../preload/contract/review';

export interface MarksSlice {
  /** Marks articles. Answers whether it was done; what fails becomes a notice. */
  readonly mark: (ids: readonly ArticleId[], change: MarksChange) => Promise<boolean>;
}
