import type { Operation } from '../../preload/contract/edit';
import type { TaxonomyListOperation } from './taxonomy-operation';

/** One place of the list to be: an item as it stands, an item that gets another name, or a new one. */
export type TopicSlot =
  | { readonly kind: 'keep'; readonly index: number }
  | { readonly kind: 'rename'; readonly index: number; readonly topic: string }
  | { readonly kind: 'new'; readonly topic: string };

/** A change of a list of names. */
export type ListOperation = Extract<Operation, { field: 'topics' }> | TaxonomyListOperation;

/** The list that `operation` makes of `current`. Names are compared exactly; what stays keeps its place and spelling. */
export function topicSlots(current: readonly string[], operation: ListOperation): readonly TopicSlot[] {
  const kept = current.map((_, index): TopicSlot => ({ kind: 'keep', index }));
  if (operation.op === 'remove') return kept.filter((_, index) => !operation.topics.includes(current[index] ?? ''));
  if (operation.op === 'replace') return renamed(current, kept, operation.from, operation.to);
  if (operation.op === 'set') return exactly(current, operation.topics);
  const added = [...new Set(operation.topics)].filter((topic) => !current.includes(topic));
  return [...kept, ...added.map((topic): TopicSlot => ({ kind: 'new', topic }))];
}

/** `topics` in their order, each once; of a name that stands twice in `current` the first stays. */
function exactly(current: readonly string[], topics: readonly string[]): readonly TopicSlot[] {
  return [...new Set(topics)].map((topic): TopicSlot => {
    const index = current.indexOf(topic);
    return index === -1 ? { kind: 'new', topic } : { kind: 'keep', index };
  });
}

/** Where the list has `to` already, `from` only goes: a name does not stand twice. */
function renamed(
  current: readonly string[],
  kept: readonly TopicSlot[],
  from: string,
  to: string,
): readonly TopicSlot[] {
  if (from === to) return kept;
  const first = current.includes(to) ? -1 : current.indexOf(from);
  return kept.flatMap((slot, index): readonly TopicSlot[] => {
    if (index === first) return [{ kind: 'rename', index, topic: to }];
    return current[index] === from ? [] : [slot];
  });
}

/** The names in `slots`, of which the kept ones are in `current`. */
export function slotTopics(current: readonly string[], slots: readonly TopicSlot[]): readonly string[] {
  return slots.map((slot) => (slot.kind === 'keep' ? (current[slot.index] ?? '') : slot.topic));
}
