import type { StoryCluster } from './finder';
import type { Story } from './story';

/** What the search is told. */
export type DuplicatesRequest =
  | { readonly kind: 'articles'; readonly stories: readonly Story[]; readonly gone: readonly number[] }
  /** Say which belong together. */
  | { readonly kind: 'find' };

/** The answer to `find`. */
export interface DuplicatesAnswer {
  readonly clusters: readonly StoryCluster[];
}
