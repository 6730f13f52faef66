import { describe, expect, it } from 'vitest';
import { isLive, likelyInto, merging, outcomeOf, renaming } from '../../../renderer/features/topics/tasks';
import { topics } from './fixtures';

describe('a new name', () => {
  it('renames', () => {
    expect(renaming('Harbour', ' Waterfront ', topics)).toEqual({ kind: 'rename', from: 'Harbour', to: 'Waterfront' });
  });
  it('merges when it is taken', () => {
    expect(renaming('Harbour', 'Culture', topics)).toEqual({ kind: 'merge', from: ['Harbour'], into: 'Culture' });
  });
  it('asks for nothing when it is empty or the same', () => {
    expect(renaming('Harbour', ' ', topics)).toBeNull();
    expect(renaming('Harbour', 'Harbour ', topics)).toBeNull();
  });
});

describe('a merge', () => {
  it('may be into one of those merged', () => {
    expect(merging(['ferry', 'Ferries'], 'Ferries')).toEqual({ kind: 'merge', from: ['ferry'], into: 'Ferries' });
    expect(merging(['ferry'], 'ferry')).toBeNull();
  });
  it('most likely keeps the one that the taxonomy knows; of a single one nothing can be said', () => {
    expect(likelyInto(['Ferrys', 'Ferries'], topics)).toBe('Ferries');
    expect(likelyInto(['Ferrys'], topics)).toBeNull();
  });
});

describe('a task', () => {
  it('is over when its topics are gone, or the new one is there', () => {
    expect(isLive({ kind: 'rename', name: 'Harbour' }, topics)).toBe(true);
    expect(isLive({ kind: 'rename', name: 'Port' }, topics)).toBe(false);
    expect(isLive({ kind: 'merge', from: ['Harbour', 'Port'] }, topics)).toBe(false);
    expect(isLive({ kind: 'create', name: 'ferry' }, topics)).toBe(true);
    expect(isLive({ kind: 'create', name: 'Ferries' }, topics)).toBe(false);
  });
  it('leads to what it made', () => {
    expect(outcomeOf({ kind: 'rename', from: 'a', to: 'b' })).toBe('b');
    expect(outcomeOf({ kind: 'merge', from: ['a'], into: 'c' })).toBe('c');
    expect(outcomeOf({ kind: 'remove', name: 'a' })).toBeNull();
  });
});
