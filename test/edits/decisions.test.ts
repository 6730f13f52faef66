import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../preload/contract/article';
import { type Decided, decisionsOf, isTakenBack, reassertion } from '../../main/edits/decisions';

const change = (entry: string, was: FieldValue, becomes: FieldValue, standing = true): Decided => ({
  field: Array.isArray(was) ? 'topics' : 'quality',
  entry,
  at: 0,
  was,
  becomes,
  standing,
});

const entries = (...changes: readonly Decided[]) => decisionsOf(changes).map(({ entry }) => entry);

describe('decisionsOf', () => {
  it('is the newest change of each field', () => {
    expect(entries(change('c', 80, 90), change('b', ['A'], ['B']), change('a', 70, 80))).toEqual(['c', 'b']);
  });

  it('is the one before when the newest was undone to it', () => {
    expect(entries(change('b', 80, 90, false), change('a', 70, 80))).toEqual(['a']);
    expect(entries(change('c', 90, 95, false), change('b', 80, 90, false), change('a', 70, 80))).toEqual(['a']);
  });

  it('is none when an undo went back to what somebody else had written', () => {
    expect(entries(change('b', 50, 90, false), change('a', 70, 80))).toEqual([]);
  });

  it('is none when all was undone', () => {
    expect(entries(change('b', 80, 90, false), change('a', 70, 80, false))).toEqual([]);
  });
});

describe('isTakenBack', () => {
  it('is a value that is not ours', () => {
    expect(isTakenBack(change('a', 70, 80), 80)).toBe(false);
    expect(isTakenBack(change('a', 70, 80), 81)).toBe(true);
    expect(isTakenBack(change('a', 70, 80), null)).toBe(true);
  });

  it('is, of topics, one that was added and is gone, or that was removed and is there; others do not matter', () => {
    const topics = change('a', ['Kept', 'Out'], ['Kept', 'In']);
    expect(isTakenBack(topics, ['In', 'Another'])).toBe(false);
    expect(isTakenBack(topics, ['Kept', 'Another'])).toBe(true);
    expect(isTakenBack(topics, ['In', 'Out'])).toBe(true);
    expect(isTakenBack(topics, null)).toBe(true);
  });
});

describe('reassertion', () => {
  it('sets the value again', () => {
    expect(reassertion(change('a', 70, 80))).toEqual([{ field: 'quality', op: 'set', value: 80 }]);
    expect(reassertion(change('a', 80, null))).toEqual([]);
  });

  it('adds and removes only the topics that were decided', () => {
    expect(reassertion(change('a', ['Kept', 'Out'], ['Kept', 'In']))).toEqual([
      { field: 'topics', op: 'remove', topics: ['Out'] },
      { field: 'topics', op: 'add', topics: ['In'] },
    ]);
    expect(reassertion(change('a', ['A'], ['A', 'B']))).toEqual([{ field: 'topics', op: 'add', topics: ['B'] }]);
  });
});
