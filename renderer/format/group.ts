import type { Grouping } from '../../preload/contract/library';
import { collectionName } from '../../preload/contract/collection';
import { monthAndYear } from './date';

export const groupingNames: Readonly<Record<Grouping, string>> = {
  published: 'Published',
  collection: 'Collection',
  provider: 'Provider',
  type: 'Type',
  topic: 'First topic',
  month: 'Month',
};

const without: Readonly<Record<Grouping, string>> = {
  published: 'Not stated',
  collection: 'Top folder',
  provider: 'No provider',
  type: 'No type',
  topic: 'No topics',
  month: 'No date',
};

const states: Readonly<Record<string, string>> = {
  published: 'Published',
  unpublished: 'Unpublished',
  unstated: 'Not stated',
};

/** What a group of rows is called. `name`: as the query answered it. */
export function groupName(grouping: Grouping, name: string): string {
  if (name === '') return without[grouping];
  if (grouping === 'published') return states[name] ?? name;
  if (grouping === 'collection') return collectionName(name);
  if (grouping === 'month') return monthAndYear(name);
  return name;
}
