import type { ArticleRow, Problem } from '../../preload/contract/article';

/** What a row of the desk says, from the head of a file. */
export interface Summary extends Omit<ArticleRow, 'id' | 'path' | 'collection' | 'problem'> {
  readonly problems: readonly Problem[];
}

export type HeadReading =
  | { readonly kind: 'article'; readonly summary: Summary }
  | { readonly kind: 'no-front-matter' }
  /** The front matter is not closed within the head, and something that a row shows has not been seen. */
  | { readonly kind: 'needs-more' };
