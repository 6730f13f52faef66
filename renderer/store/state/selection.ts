import type { ArticleId } from '../../../preload/contract/article';

export interface SelectionSlice {
  /** The row the keyboard acts on and the reading pane shows. */
  readonly current: ArticleId | null;
  /** Where the table was scrolled to when it last came to rest, in CSS pixels. */
  readonly scrollTop: number;
  readonly setCurrent: (id: ArticleId | null) => void;
  /** Moves by rows; past an end it stays on that end. */
  readonly moveBy: (rows: number) => void;
  readonly moveTo: (end: 'first' | 'last') => void;
}
