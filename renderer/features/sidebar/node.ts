import type { Condition } from '../../../preload/contract/filter/expression';
import { printFilter } from '../../../preload/contract/filter/print';

/** A mark before the name, in the colour of what it stands for. */
export type Mark = 'published' | 'unpublished' | 'unstated' | 'problems';

/** A line of the sidebar that filters. */
export interface FilterNode {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly mark: Mark | null;
  /** What it asks for; `null` for "all". */
  readonly condition: Condition | null;
  /** The same as text. */
  readonly filter: string;
  readonly children: readonly FilterNode[];
  /** Its children are shown only when they are asked for. */
  readonly startsClosed: boolean;
}

export function node(
  key: string,
  name: string,
  count: number,
  condition: Condition | null,
  more: Partial<FilterNode> = {},
): FilterNode {
  const filter = condition === null ? '' : printFilter(condition);
  return { key, name, count, condition, filter, mark: null, children: [], startsClosed: false, ...more };
}
