import type { ArticleId } from './article';

/** What the editor noted of an article. Kept outside its file, in the data folder. */
export interface ReviewMarks {
  readonly id: ArticleId;
  /** When it was last reviewed, in milliseconds since the epoch; `null`: not yet. */
  readonly reviewed: number | null;
  readonly flagged: boolean;
  /** Empty: none. */
  readonly note: string;
}

/** What becomes of the marks of some articles. What is left out stays. */
export interface MarksChange {
  readonly reviewed?: boolean;
  readonly flagged?: boolean;
  readonly note?: string;
}

/** Longer notes are refused, in UTF-16 units. */
export const longestNote = 10_000;
