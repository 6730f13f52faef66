import type { TopicChange, TopicInfo } from '../../../preload/contract/topics';
import { keptOf } from './topic-list';

/** What the editor is about to do in the topics desk, before it is planned. */
export type Task =
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'merge'; readonly from: readonly string[] }
  | { readonly kind: 'create'; readonly name: string };

/** Whether a task still means something: its topics are there (or, for a new one, are not). */
export function isLive(task: Task, topics: readonly TopicInfo[]): boolean {
  const known = new Map(topics.map((topic) => [topic.name, topic]));
  switch (task.kind) {
    case 'rename':
      return known.has(task.name);
    case 'merge':
      return task.from.length > 0 && task.from.every((name) => known.has(name));
    case 'create':
      return task.name === '' || known.get(task.name)?.file === null;
    default:
      return task satisfies never;
  }
}

/** What typing a new name for a topic asks for; `null` when it asks for nothing. A name that is taken asks for a merge. */
export function renaming(name: string, typed: string, topics: readonly TopicInfo[]): TopicChange | null {
  const to = typed.trim();
  if (to === '' || to === name) return null;
  if (topics.some((topic) => topic.name === to)) return { kind: 'merge', from: [name], into: to };
  return { kind: 'rename', from: name, to };
}

/** The merge of some topics into one, which may be among them; `null` when nothing is left to merge. */
export function merging(from: readonly string[], into: string): TopicChange | null {
  const others = from.filter((name) => name !== into);
  return others.length === 0 ? null : { kind: 'merge', from: others, into };
}

/** The topic that a merge of these would most likely keep; `null` when only one is merged and the other is to be chosen. */
export function likelyInto(from: readonly string[], topics: readonly TopicInfo[]): string | null {
  if (from.length < 2) return null;
  return keptOf(topics.filter(({ name }) => from.includes(name)))?.name ?? null;
}

/** The topics that are to be looked at when a change was made: what is left of those it names. */
export function outcomeOf(change: TopicChange): string | null {
  switch (change.kind) {
    case 'rename':
      return change.to;
    case 'merge':
      return change.into;
    case 'create':
      return change.name;
    case 'remove':
      return null;
    default:
      return change satisfies never;
  }
}
