import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../preload/contract/article';
import { type Decided, DecisionSearch, isTakenBack, reassertion, revised } from '../../main/edits/decisions';

const change = (entry: string, was: FieldValue, becomes: FieldValue, standing = true): Decided => ({
  field: Array.isArray(was) ? 'topics' : 'quality',
  entry,
  at: 0,
  was,
  becomes,
  standing,
});

function entries(...changes: readonly Decided[]): string[] {
  const search = new DecisionSearch();
  for (const one of changes) search.take(one);
  return search.decisions.map(({ entry }) => entry);
}

describe('DecisionSearch', () => {
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

describe('DecisionSearch.take', () => {
  it('says whether older changes of the field can still matter', () => {
    const search = new DecisionSearch();
    expect(search.take(change('c', 80, 90, false))).toBe(true);
    expect(search.take(change('b', ['A'], ['B']))).toBe(false);
    expect(search.take(change('a', 70, 80))).toBe(false);
    expect(search.take(change('before', 60, 70))).toBe(false);
    expect(search.decisions.map(({ entry }) => entry)).toEqual(['a', 'b']);
  });
});

describe('revised', () => {
  it('has what was found of the fields that were decided anew, and the rest as before', () => {
    const [quality, topics, later] = [change('a', 70, 80), change('a', ['A'], ['B']), change('b', 80, 90)];
    expect(revised([quality, topics], new Set(['quality']), [later])).toEqual([later, topics]);
    expect(revised([quality, topics], new Set(['topics']), [])).toEqual([quality]);
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
