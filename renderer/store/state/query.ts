import type { ArticleId } from '../../../preload/contract/article';
import type { Column, Grouping, RowGroup } from '../../../preload/contract/library';
import type { Strayed } from '../sight';

/** Why the list is asked for: a question of the editor, an edit of ours, or a change that came from elsewhere. */
export type QueryCause = 'asked' | 'edit' | 'changed';

/** The article whose fields the editor has under the hands. */
export interface InHand {
  readonly id: ArticleId;
  /** The focus is in one of its fields; otherwise in its pane, or text waits there unsaved. */
  readonly typing: boolean;
}

export interface QuerySlice {
  /** The filter in effect, in the filter language. It always parses. */
  readonly filter: string;
  /** What stands in the query line: the same, or something wrong that is still being written. */
  readonly typed: string;
  /** Ids in the order shown. */
  readonly ids: Uint32Array;
  /** One after the other they are all of `ids`; `null` when the rows are not gathered into groups. */
  readonly groups: readonly RowGroup[] | null;
  /** What `groups` were gathered by: the desk's grouping is another one until its answer is there. */
  readonly groupedBy: Grouping | null;
  /** Rows shown that an edit took out of the filter; they leave with the next question. */
  readonly departed: number;
  /** False until the first answer: an empty list is not yet "nothing found". */
  readonly answered: boolean;
  readonly inHand: InHand | null;
  /** What the last question took from the editor; it comes back with a list that holds it. */
  readonly strayed: Strayed | null;
  /** The article in hand stays current and on the list, whatever others do to its file. `null`: none is. */
  readonly takeInHand: (inHand: InHand | null) => void;
  /** The editor goes on with the current article: the one worked on before need not come back. */
  readonly settle: () => void;
  /** Replaces the filter by one that parses, also in the query line. */
  readonly setFilter: (filter: string) => void;
  /**
   * Takes what stands in the query line. While it does not parse, or is `unfinished` (a name that is no name yet), the last
   * filter that did stays in effect.
   */
  readonly typeFilter: (typed: string, unfinished?: boolean) => void;
  /** Sorts by the column, or turns its direction; with `add`, after the columns already sorted by. */
  readonly sortBy: (column: Column, add: boolean) => void;
  readonly runQuery: (cause: QueryCause) => void;
}
