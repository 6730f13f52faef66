import type { ArticleRow, Problem } from '../../preload/contract/article';

/** What a row of the desk says, from the head of a file. */
export interface Summary extends Omit<ArticleRow, 'id' | 'path' | 'collection' | 'problem' | 'marks'> {
  /** The article's address on the web most original first; empty where what was read of the head has none. */
  readonly link: string;
  /** `images` is a list with something in it. */
  readonly hasImage: boolean;
  readonly problems: readonly Problem[];
}

/** Of a file in which nothing is stated. */
export const emptySummary: Summary = {
  title: '',
  excerpt: '',
  provider: '',
  date: '',
  published: null,
  quality: null,
  heat: null,
  category: '',
  type: '',
  topics: [],
  link: '',
  hasImage: false,
  problems: [],
};

export type HeadReading =
  | { readonly kind: 'article'; readonly summary: Summary }
  | { readonly kind: 'no-front-matter' }
  /** The front matter is not closed within the head, and something that a row shows has not been seen. */
  | { readonly kind: 'needs-more' };
