import type { Being, Condition, NameField } from '../../../preload/contract/filter/expression';
import type { Count, Facets, TopicCount } from '../../../preload/contract/library';
import { collectionName } from '../../../preload/contract/collection';
import { type FilterNode, node } from './node';
import { changedNodes, dateNodes, imageNodes, qualityNodes } from './range-nodes';

export interface Section {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FilterNode[];
  /** Further ones that are not listed: they are found by typing. */
  readonly more: readonly FilterNode[];
  /** Only its name is shown until it is asked for. */
  readonly startsClosed: boolean;
}

const mostListed = 8;
const mostLooseTopics = 12;

const named = (field: NameField, name: string): Condition => ({ kind: 'name', field, name });
const being = (what: Being): Condition => ({ kind: 'is', being: what });

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

function section(key: string, name: string, nodes: readonly FilterNode[], startsClosed = false): Section {
  return { key, name, nodes, more: [], startsClosed };
}

/** A section of names, the first of them listed and the others found by typing. */
function nameSection(key: string, title: string, field: NameField, names: readonly Count[]): Section {
  const nodes = names.map(({ name, count }) => node(`${field}:${name}`, name, count, named(field, name)));
  const startsClosed = field !== 'provider';
  return { key, name: title, nodes: nodes.slice(0, mostListed), more: nodes.slice(mostListed), startsClosed };
}

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
      'With problems',
      facets.problems,
      { kind: 'has', what: 'problem', present: true },
      { mark: 'problems' },
    ),
  ].filter(({ key, count }) => count > 0 || (key !== 'unstated' && key !== 'problems'));
  const marked = [
    node('reviewed', 'Reviewed', facets.marks.reviewed, being('reviewed')),
    node('flagged', 'Flagged', facets.marks.flagged, being('flagged')),
    node('noted', 'With a note', facets.marks.note, { kind: 'has', what: 'note', present: true }),
    node('duplicates', 'Near-duplicates', facets.marks.duplicate, being('duplicate')),
    node('taken-back', 'Taken back', facets.marks['taken-back'], being('taken-back')),
  ].filter(({ count }) => count > 0);
  const collections = facets.collections.map(({ name, count }) =>
    node(`collection:${name}`, collectionName(name), count, named('collection', name)),
  );
  const topics = section('topics', 'Topics', [...topicTree(known), ...loose.slice(0, listedLoose)]);
  const sections: readonly Section[] = [
    section('library', 'Library', library),
    section('collections', 'Collections', collections),
    { ...topics, more: loose.slice(listedLoose) },
    nameSection('providers', 'Providers', 'provider', facets.providers),
    nameSection('types', 'Type', 'type', facets.types),
    nameSection('categories', 'Category', 'category', facets.categories),
    section('quality', 'Quality', qualityNodes(facets), true),
    section('dates', 'Date', dateNodes(facets), true),
    section('changed', 'Changed', changedNodes(facets), true),
    section('marks', 'Marks', marked, true),
    section('images', 'Image', imageNodes(facets), true),
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
