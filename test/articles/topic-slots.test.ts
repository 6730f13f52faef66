import { describe, expect, it } from 'vitest';
import type { Operation } from '../../preload/contract/edit';
import { slotTopics, topicSlots } from '../../main/articles/topic-slots';

type TopicsOperation = Extract<Operation, { field: 'topics' }>;

function topics(current: readonly string[], operation: TopicsOperation): readonly string[] {
  return slotTopics(current, topicSlots(current, operation));
}

describe('topicSlots', () => {
  it('adds at the end what is not there, once', () => {
    expect(topics(['A'], { field: 'topics', op: 'add', topics: ['B', 'A', 'B'] })).toStrictEqual(['A', 'B']);
  });

  it('removes every occurrence, by exact name', () => {
    expect(topics(['A', 'a', 'A'], { field: 'topics', op: 'remove', topics: ['A'] })).toStrictEqual(['a']);
  });

  it('replaces in place, and merges into a name that is there', () => {
    expect(topics(['A', 'B', 'A'], { field: 'topics', op: 'replace', from: 'A', to: 'C' })).toStrictEqual(['C', 'B']);
    expect(topics(['A', 'B'], { field: 'topics', op: 'replace', from: 'A', to: 'B' })).toStrictEqual(['B']);
    expect(topics(['A', 'A'], { field: 'topics', op: 'replace', from: 'A', to: 'A' })).toStrictEqual(['A', 'A']);
  });

  it('sets exactly, keeping the items that stay', () => {
    const operation = { field: 'topics', op: 'set', topics: ['C', 'A', 'C'] } as const;
    expect(topicSlots(['A', 'B'], operation)).toStrictEqual([
      { kind: 'new', topic: 'C' },
      { kind: 'keep', index: 0 },
    ]);
  });
});
