import { groupOf } from '../../../preload/contract/filter/edit';
import type { Expression } from '../../../preload/contract/filter/expression';
import { parseFilter } from '../../../preload/contract/filter/parse';

function filtersOf(expression: Expression): number {
  if (expression.kind === 'not') return filtersOf(expression.of);
  if (expression.kind === 'all' || expression.kind === 'any') {
    return expression.of.reduce((sum, one) => sum + filtersOf(one), 0);
  }
  return groupOf(expression) === 'text' ? 0 : 1;
}

/** How many conditions a filter has, whatever joins or negates them. Words are searched for and not counted. */
export function filterCount(filter: string): number {
  const parsed = parseFilter(filter);
  return parsed.ok ? parsed.parts.reduce((sum, { expression }) => sum + filtersOf(expression), 0) : 0;
}
