import type { StoryCluster } from './finder';
import type { Story } from './story';

/** What the search is told. */
export type DuplicatesRequest =
  | { readonly kind: 'articles'; readonly stories: readonly Story[]; readonly gone: readonly number[] }
  /** Say which belong together, when that is not what was said last. */
  | { readonly kind: 'find' };

/** The answer to `find`; `null`: as before. */
export interface DuplicatesAnswer {
  readonly clusters: readonly StoryCluster[] | null;
}
