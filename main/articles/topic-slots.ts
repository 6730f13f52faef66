import type { Operation } from '../../preload/contract/edit';

/** One place of the list to be: an item as it stands, an item that gets another name, or a new one. */
export type TopicSlot =
  | { readonly kind: 'keep'; readonly index: number }
  | { readonly kind: 'rename'; readonly index: number; readonly topic: string }
  | { readonly kind: 'new'; readonly topic: string };

type TopicsOperation = Extract<Operation, { field: 'topics' }>;

/** The list that `operation` makes of `current`. Names are compared exactly; what stays keeps its place and spelling. */
export function topicSlots(current: readonly string[], operation: TopicsOperation): readonly TopicSlot[] {
  const kept = current.map((_, index): TopicSlot => ({ kind: 'keep', index }));
  switch (operation.op) {
    case 'add': {
      const added = [...new Set(operation.topics)].filter((topic) => !current.includes(topic));
      return [...kept, ...added.map((topic): TopicSlot => ({ kind: 'new', topic }))];
    }
    case 'remove':
      return kept.filter((_, index) => !operation.topics.includes(current[index] ?? ''));
    case 'replace':
      return renamed(current, kept, operation.from, operation.to);
    case 'set': {
      const left = new Map([...current.entries()].toReversed().map(([index, topic]) => [topic, index]));
      return [...new Set(operation.topics)].map((topic): TopicSlot => {
        const index = left.get(topic);
        return index === undefined ? { kind: 'new', topic } : { kind: 'keep', index };
      });
    }
  }
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
