import type { ArticleId } from './article';

/** What articles of one story have in common: the address they come from, their headline, or their excerpt. */
export type DuplicateReason = 'link' | 'title' | 'excerpt';

/** Articles that tell the same story. */
export interface DuplicateCluster {
  /** Two or more, by id. */
  readonly ids: readonly ArticleId[];
  readonly reasons: readonly DuplicateReason[];
}

/** How far the search for near-duplicates is. `found` may be of before the last change while `looking` is true. */
export interface Duplicates {
  /** The first search is not over, or articles changed since the last one. */
  readonly looking: boolean;
  /** Newest story first. */
  readonly clusters: readonly DuplicateCluster[];
  /** Why the search does not work, as a sentence; `null` while it does. */
  readonly failure: string | null;
}
