import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../preload/contract/edit';
import { steppedQuality, withChange } from '../../../renderer/store/changes';

const list = (...changes: readonly Operation[]): readonly Operation[] =>
  changes.reduce<readonly Operation[]>(withChange, []);
const raise = (value: number): Operation => ({ field: 'quality', op: 'add', value });
const setQuality: Operation = { field: 'quality', op: 'set', value: 70 };
const clamp: Operation = { field: 'quality', op: 'clamp', min: 0, max: 100 };
const publish: Operation = { field: 'published', op: 'set', value: true };
const addTopic = (topic: string): Operation => ({ field: 'topics', op: 'add', topics: [topic] });

describe('the list of changes', () => {
  it('keeps one of a kind, in its place', () => {
    expect(list(raise(10), clamp, publish, raise(5))).toEqual([raise(5), clamp, publish]);
    expect(list(publish, { ...publish, value: false })).toEqual([{ ...publish, value: false }]);
  });
  it('drops what a set value makes pointless', () => {
    expect(list(raise(10), publish, clamp, setQuality)).toEqual([setQuality, publish]);
  });
  it('takes any number of topics, each once', () => {
    expect(list(addTopic('A'), addTopic('B'), addTopic('A'))).toEqual([addTopic('A'), addTopic('B')]);
    const only: Operation = { field: 'topics', op: 'set', topics: ['C'] };
    expect(list(addTopic('A'), addTopic('B'), only)).toEqual([only]);
  });
  it('sums the steps of the keys, and forgets what comes to nothing', () => {
    expect(steppedQuality([publish, raise(10)], 1)).toEqual([publish, raise(11)]);
    expect(steppedQuality([publish, raise(1)], -1)).toEqual([publish]);
  });
});
