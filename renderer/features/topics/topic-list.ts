import type { TopicInfo } from '../../../preload/contract/topics';

/** Which topics are listed. `unknown`: only articles use them; `unused`: no article does; `alike`: spelled like another. */
export const topicFilters = ['all', 'unknown', 'unused', 'alike'] as const;
export type TopicFilter = (typeof topicFilters)[number];

/** One line of the list. */
export interface TopicLine {
  readonly topic: TopicInfo;
  /** From 1; always 1 in a list that is not the whole tree. */
  readonly level: number;
  readonly hasChildren: boolean;
  readonly open: boolean;
  /** Begins a group of look-alikes. */
  readonly first: boolean;
}

export interface TopicListing {
  readonly filter: TopicFilter;
  /** What was typed to find topics. */
  readonly find: string;
  /** Names of topics whose children are folded away. */
  readonly closed: ReadonlySet<string>;
}

/** Whether a filter lists the topic. */
export function listedBy(topic: TopicInfo, filter: TopicFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unknown':
      return topic.file === null;
    case 'unused':
      return topic.file !== null && topic.count === 0;
    case 'alike':
      return topic.alike.length > 0;
    default:
      return filter satisfies never;
  }
}

const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase();

function holds({ name, keywords, hashtags }: TopicInfo, find: string): boolean {
  const wanted = fold(find.trim());
  return wanted === '' || [name, ...keywords, ...hashtags].some((text) => fold(text).includes(wanted));
}

const flat = (topic: TopicInfo, first = false): TopicLine => ({
  topic,
  level: 1,
  hasChildren: false,
  open: false,
  first,
});

/** The topics as a tree by their parents. A parent that is not there, or that is below its child, leaves it at the root. */
function treeLines(topics: readonly TopicInfo[], closed: ReadonlySet<string>): readonly TopicLine[] {
  const byName = new Map(topics.map((topic) => [topic.name, topic]));
  const parentOf = ({ name, parent }: TopicInfo): string | null => {
    const above = new Set([name]);
    for (let next = parent; next !== null; next = byName.get(next)?.parent ?? null) {
      if (above.has(next)) return null;
      above.add(next);
    }
    return parent !== null && byName.has(parent) ? parent : null;
  };
  const children = new Map<string | null, TopicInfo[]>();
  for (const topic of topics) {
    const parent = parentOf(topic);
    children.set(parent, [...(children.get(parent) ?? []), topic]);
  }
  const lines: TopicLine[] = [];
  const place = (parent: string | null, level: number): void => {
    for (const topic of children.get(parent) ?? []) {
      const hasChildren = children.has(topic.name);
      const open = hasChildren && !closed.has(topic.name);
      lines.push({ topic, level, hasChildren, open, first: false });
      if (open) place(topic.name, level + 1);
    }
  };
  place(null, 1);
  return lines;
}

/** Look-alikes side by side, each group begun by the topic that the others would be merged into. */
function alikeLines(topics: readonly TopicInfo[]): readonly TopicLine[] {
  const seen = new Set<string>();
  return topics.flatMap((topic) => {
    if (seen.has(topic.name)) return [];
    const { into, from } = mergeProposal(topic, topics);
    const group = [into, ...from].flatMap((name) => topics.filter((one) => one.name === name && !seen.has(name)));
    for (const { name } of group) seen.add(name);
    return group.map((one, at) => flat(one, at === 0));
  });
}

/** The lines of the list: the whole taxonomy as a tree, or what a filter or a search leaves of it, flat. */
export function topicLines(topics: readonly TopicInfo[], listing: TopicListing): readonly TopicLine[] {
  const { filter, find, closed } = listing;
  const listed = topics.filter((topic) => listedBy(topic, filter) && holds(topic, find));
  if (filter === 'alike') return alikeLines(listed);
  if (filter === 'all' && find.trim() === '') return treeLines(topics, closed);
  return listed.map((topic) => flat(topic));
}

export interface Merge {
  readonly from: readonly string[];
  readonly into: string;
}

/** A topic of the taxonomy weighs more than any number of articles. */
const weight = ({ file, count }: TopicInfo): number => (file === null ? 0 : Number.MAX_SAFE_INTEGER / 2) + count;

/** Of several topics, the one to keep: one that the taxonomy knows, else the one most used. */
export function keptOf(topics: readonly TopicInfo[]): TopicInfo | undefined {
  return topics.toSorted((a, b) => weight(b) - weight(a))[0];
}

/** How a topic and its look-alikes would become one. `from` is empty when it has none. */
export function mergeProposal(topic: TopicInfo, all: readonly TopicInfo[]): Merge {
  const group = [topic, ...all.filter(({ name }) => topic.alike.includes(name))];
  const into = (keptOf(group) ?? topic).name;
  return { into, from: group.map(({ name }) => name).filter((name) => name !== into) };
}

/** How many topics each filter lists. */
export function filterCounts(topics: readonly TopicInfo[]): Readonly<Record<TopicFilter, number>> {
  const count = (filter: TopicFilter): number => topics.filter((topic) => listedBy(topic, filter)).length;
  return { all: count('all'), unknown: count('unknown'), unused: count('unused'), alike: count('alike') };
}

/** The parts of a text that commas or line ends part, without repeats. */
export function partsOf(text: string): readonly string[] {
  return [...new Set(text.split(/[,\n]/).map((part) => part.trim()))].filter((part) => part !== '');
}

const lettersOf = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]+/g, '');

/** The topic of the taxonomy that a new name differs from in case, blanks and hyphens only; `null` when there is none. */
export function twinOf(name: string, topics: readonly TopicInfo[]): string | null {
  const letters = lettersOf(name);
  const twin = topics.find((topic) => topic.file !== null && topic.name !== name && lettersOf(topic.name) === letters);
  return letters === '' ? null : (twin?.name ?? null);
}
