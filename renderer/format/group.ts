import type { Grouping } from '../../preload/contract/library';
import { collectionName } from '../../preload/contract/collection';

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

const monthNames = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** What a group of rows is called. `name`: as the query answered it. */
export function groupName(grouping: Grouping, name: string): string {
  if (name === '') return without[grouping];
  if (grouping === 'published') return states[name] ?? name;
  if (grouping === 'collection') return collectionName(name);
  if (grouping === 'month') return monthNames.format(new Date(`${name}-01T00:00:00Z`));
  return name;
}
