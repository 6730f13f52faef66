import type { Count, Facets, TopicCount } from '../../preload/contract/library';
import { rowKinds } from './batch';
import { compareTexts } from './sorted-runs';
import type { Table } from './table';
import { foldForSort } from './fold';
import type { TaxonomyTopic } from './taxonomy';
import type { Vocabulary } from './vocabulary';

/** A topic of the taxonomy, as far as counting goes. */
type Known = Pick<TaxonomyTopic, 'name' | 'parent'>;

/** Counts over all articles, in one pass over the columns. */
export function countFacets(table: Table, taxonomy: readonly Known[], revision: number): Facets {
  const { columns, topicLists } = table;
  const states = [0, 0, 0];
  let problems = 0;
  const collections = new Uint32Array(table.collections.size);
  const providers = new Uint32Array(table.providers.size);
  const types = new Uint32Array(table.types.size);
  const categories = new Uint32Array(table.categories.size);
  const lists = new Uint32Array(topicLists.size);
  for (let id = 0; id < table.size; id += 1) {
    if (columns.kinds[id] !== rowKinds.article) continue;
    const state = (columns.published[id] ?? -1) + 1;
    states[state] = (states[state] ?? 0) + 1;
    if ((columns.severities[id] ?? 0) > 0) problems += 1;
    increase(collections, columns.collection[id]);
    increase(providers, columns.provider[id]);
    increase(types, columns.type[id]);
    increase(categories, columns.category[id]);
    increase(lists, columns.topics[id]);
  }
  const [unstated = 0, unpublished = 0, published = 0] = states;
  return {
    revision,
    all: table.articles,
    published,
    unpublished,
    unstated,
    problems,
    collections: byName(counted(collections, table.collections, true)),
    topics: topicCounts(table, lists, taxonomy),
    providers: byCount(counted(providers, table.providers, false)),
    types: byCount(counted(types, table.types, false)),
    categories: byCount(counted(categories, table.categories, false)),
  };
}

function increase(counts: Uint32Array, at = 0): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** @param blank whether the empty text is something to count: the root is a collection, no provider is none */
function counted(counts: Uint32Array, names: Vocabulary, blank: boolean): Count[] {
  const found: Count[] = [];
  counts.forEach((count, number) => {
    if (count > 0 && (blank || number > 0)) found.push({ name: names.text(number), count });
  });
  return found;
}

function topicCounts(table: Table, lists: Uint32Array, taxonomy: readonly Known[]): TopicCount[] {
  const { topicLists } = table;
  const counts = new Uint32Array(topicLists.topics.size);
  lists.forEach((rows, list) => {
    for (const topic of topicLists.membersOf(list)) counts[topic] = (counts[topic] ?? 0) + rows;
  });
  const known = taxonomy.map(({ name, parent }) => {
    const number = topicLists.topics.find(name);
    return { name, count: number === undefined ? 0 : (counts[number] ?? 0), parent, known: true };
  });
  const names = new Set(taxonomy.map(({ name }) => name));
  const unknown = byCount(counted(counts, topicLists.topics, false))
    .filter(({ name }) => !names.has(name))
    .map(({ name, count }) => ({ name, count, parent: null, known: false }));
  return [...known, ...unknown];
}

function byName(counts: Count[]): Count[] {
  const keyed = counts.map((count) => ({ count, key: foldForSort(count.name) }));
  return keyed
    .toSorted((a, b) => compareTexts(a.key, b.key) || compareTexts(a.count.name, b.count.name))
    .map(({ count }) => count);
}

function byCount(counts: Count[]): Count[] {
  return byName(counts).toSorted((a, b) => b.count - a.count);
}
