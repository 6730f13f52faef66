import type { Column, Filter } from '../../../preload/contract/library';

/** Why the list is asked for: a question of the editor, an edit of ours, or a change that came from elsewhere. */
export type QueryCause = 'asked' | 'edit' | 'changed';

export interface QuerySlice {
  readonly filter: Filter;
  /** Ids in the order shown. */
  readonly ids: Uint32Array;
  /** Rows shown that an edit took out of the filter; they leave with the next question. */
  readonly departed: number;
  /** False until the first answer: an empty list is not yet "nothing found". */
  readonly answered: boolean;
  /** Replaces the filter, the search words included. */
  readonly setFilter: (filter: Filter) => void;
  readonly setSearch: (words: string) => void;
  /** Sorts by the column, or turns its direction; with `add`, after the columns already sorted by. */
  readonly sortBy: (column: Column, add: boolean) => void;
  readonly runQuery: (cause: QueryCause) => void;
}
