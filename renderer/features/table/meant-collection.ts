import { conditionsIn, withCondition, withoutCondition } from '../../../preload/contract/filter/edit';
import type { Count } from '../../../preload/contract/library';
import { collectionName } from '../../../preload/contract/collection';

/** A collection that a filter asks for by its displayed name, and the filter that finds it. */
export interface Meant {
  readonly name: string;
  readonly filter: string;
}

/** `collection:News`, where there is no folder of that name but `_news`; `null` where nothing of the kind is meant. */
export function meantCollection(filter: string, collections: readonly Count[]): Meant | null {
  for (const condition of conditionsIn(filter)) {
    if (condition.kind !== 'name' || condition.field !== 'collection') continue;
    const typed = condition.name.toLowerCase();
    if (collections.some(({ name }) => name.toLowerCase() === typed)) continue;
    const found = collections.find(({ name }) => collectionName(name).toLowerCase() === typed);
    if (found === undefined) continue;
    const rest = withoutCondition(filter, condition);
    return { name: collectionName(found.name), filter: withCondition(rest, { ...condition, name: found.name }) };
  }
  return null;
}
