import type { ArticleId } from './article';

/** So many characters a topic's name has at most. */
export const longestTopic = 500;

/** One topic: as the taxonomy (`_data/topics`) states it, as articles use it, or both. */
export interface TopicInfo {
  readonly name: string;
  /** How many articles carry it. */
  readonly count: number;
  /** Its taxonomy file, relative to the library; `null` for a topic that only articles use. */
  readonly file: string | null;
  readonly parent: string | null;
  readonly keywords: readonly string[];
  readonly hashtags: readonly string[];
  /** Other topics whose names differ only in case, plural, spacing or punctuation. */
  readonly alike: readonly string[];
}

/** A change of a topic across the library and its taxonomy, previewed and applied like any other edit. */
export type TopicChange =
  /** `to` must not be a topic yet: that would be a merge. */
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'merge'; readonly from: readonly string[]; readonly into: string }
  /** Out of every article and the taxonomy; children of it become children of its parent. */
  | { readonly kind: 'remove'; readonly name: string }
  | {
      readonly kind: 'create';
      readonly name: string;
      readonly parent: string | null;
      readonly keywords: readonly string[];
      readonly hashtags: readonly string[];
    };

/** A topic that an article's title or excerpt mentions but its topics lack. */
export interface TopicSuggestion {
  readonly topic: string;
  /** The keyword or hashtag that was found. */
  readonly mention: string;
}

/** All articles that mention a topic but lack it. */
export interface TopicMentions {
  readonly topic: string;
  readonly ids: Uint32Array;
}

/** Suggestions that are not made again: of one topic for these articles, or (`null`) for every article. */
export interface Dismissal {
  readonly topic: string;
  readonly ids: readonly ArticleId[] | null;
}
