import type { Filter } from '../../../preload/contract/library';

const conditions = ['state', 'problems', 'collection', 'topic', 'provider'] as const;

/** Whether the filter holds every condition of the node's. "All" is active when there is no condition at all. */
export function isActive(filter: Filter, nodes: Filter): boolean {
  const own = conditions.filter((key) => nodes[key] !== undefined);
  if (own.length === 0) return conditions.every((key) => filter[key] === undefined);
  return own.every((key) => filter[key] === nodes[key]);
}

/** How many conditions the sidebar has set. */
export function conditionCount(filter: Filter): number {
  return conditions.filter((key) => filter[key] !== undefined).length;
}

function without(filter: Filter, keys: readonly string[]): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.includes(key)));
}

/**
 * The filter after a click on a node: its condition alone, or with `combine` beside the others. A click on what is
 * active takes it out. What is searched for stays.
 */
export function filteredBy(filter: Filter, node: Filter, combine: boolean): Filter {
  const own = Object.keys(node);
  if (own.length === 0) return without(filter, conditions);
  if (isActive(filter, node) && (combine || conditionCount(filter) === own.length)) return without(filter, own);
  return { ...(combine ? filter : without(filter, conditions)), ...node };
}
