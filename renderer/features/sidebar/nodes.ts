import type { Condition, NameField, State } from '../../../preload/contract/filter/expression';
import { printFilter } from '../../../preload/contract/filter/print';
import type { Count, Facets, TopicCount } from '../../../preload/contract/library';
import { collectionName } from '../../format/collection';

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
}

export interface Section {
  readonly key: 'library' | 'collections' | 'topics' | 'providers';
  readonly name: string;
  readonly nodes: readonly FilterNode[];
  /** Further ones that are not listed: they are found by typing. */
  readonly more: readonly FilterNode[];
}

const mostListed = 8;
const mostLooseTopics = 12;

function node(
  key: string,
  name: string,
  count: number,
  condition: Condition | null,
  more: Partial<FilterNode> = {},
): FilterNode {
  const filter = condition === null ? '' : printFilter(condition);
  return { key, name, count, condition, filter, mark: null, children: [], ...more };
}

const named = (field: NameField, name: string): Condition => ({ kind: 'name', field, name });
const being = (state: State): Condition => ({ kind: 'is', being: state });

/** The known topics as a tree by their parents. A parent that is not there leaves its topic at the root. */
export function topicTree(topics: readonly TopicCount[]): readonly FilterNode[] {
  const names = new Set(topics.map(({ name }) => name));
  const childrenOf = (parent: string | null, above: readonly string[]): readonly FilterNode[] =>
    topics
      .filter((topic) => (topic.parent !== null && names.has(topic.parent) ? topic.parent : null) === parent)
      // A taxonomy that names itself as its own parent must not hang the desk.
      .filter(({ name }) => !above.includes(name))
      .map(({ name, count }) =>
        node(`topic:${name}`, name, count, named('topic', name), { children: childrenOf(name, [...above, name]) }),
      );
  return childrenOf(null, []);
}

const providerNode = ({ name, count }: Count): FilterNode =>
  node(`provider:${name}`, name === '' ? 'Not stated' : name, count, named('provider', name));

/** The sidebar of a library. Sections with nothing in them are left out. */
export function sectionsOf(facets: Facets): readonly Section[] {
  const known = facets.topics.filter((topic) => topic.known);
  const loose = facets.topics
    .filter((topic) => !topic.known)
    .map(({ name, count }) => node(`topic:${name}`, name, count, named('topic', name)));
  const listedLoose = known.length > 0 ? 0 : mostLooseTopics;
  const library = [
    node('all', 'All articles', facets.all, null),
    node('unpublished', 'Unpublished', facets.unpublished, being('unpublished'), { mark: 'unpublished' }),
    node('published', 'Published', facets.published, being('published'), { mark: 'published' }),
    node('unstated', 'Not stated', facets.unstated, being('unstated'), { mark: 'unstated' }),
    node(
      'problems',
      'Problems',
      facets.problems,
      { kind: 'has', what: 'problem', present: true },
      { mark: 'problems' },
    ),
  ].filter(({ key, count }) => count > 0 || (key !== 'unstated' && key !== 'problems'));
  const collections = facets.collections.map(({ name, count }) =>
    node(`collection:${name}`, collectionName(name), count, named('collection', name)),
  );
  const providers = facets.providers.map(providerNode);
  const sections: readonly Section[] = [
    { key: 'library', name: 'Library', nodes: library, more: [] },
    { key: 'collections', name: 'Collections', nodes: collections, more: [] },
    {
      key: 'topics',
      name: 'Topics',
      nodes: [...topicTree(known), ...loose.slice(0, listedLoose)],
      more: loose.slice(listedLoose),
    },
    {
      key: 'providers',
      name: 'Providers',
      nodes: providers.slice(0, mostListed),
      more: providers.slice(mostListed),
    },
  ];
  return sections.filter(({ nodes, more }) => nodes.length + more.length > 0);
}

/** The line with that key, wherever it stands. */
export function nodeByKey(sections: readonly Section[], key: string): FilterNode | undefined {
  const within = (nodes: readonly FilterNode[]): FilterNode | undefined => {
    for (const node of nodes) {
      const found = node.key === key ? node : within(node.children);
      if (found) return found;
    }
    return undefined;
  };
  return within(sections.flatMap(({ nodes, more }) => [...nodes, ...more]));
}
