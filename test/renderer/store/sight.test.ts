import { describe, expect, it } from 'vitest';
import { followed, followedBack, screenOf, type Sight } from '../../../renderer/store/sight';

const list = (from: number, to: number): Uint32Array => Uint32Array.from({ length: to - from }, (_, i) => from + i);
const atTop: Sight = { first: 0, count: 20 };
const further: Sight = { first: 100, count: 20 };

describe('the current article when the list becomes another', () => {
  const ids = Uint32Array.of(7, 5, 9);

  it('is the same one in another order', () => {
    expect(followed(ids, Uint32Array.of(9, 7, 5), 5, atTop)).toBe(5);
  });
  it('is the one that took its place when it left', () => {
    expect(followed(ids, Uint32Array.of(7, 9), 5, atTop)).toBe(9);
    expect(followed(ids, Uint32Array.of(7, 5), 9, atTop)).toBe(5);
    expect(followed(ids, new Uint32Array(), 9, atTop)).toBeNull();
  });
  it('is the topmost one in sight when it left out of sight, so that the list does not jump', () => {
    const without = list(0, 500).filter((id) => id !== 300);
    expect(followed(list(0, 500), without, 300, atTop)).toBe(0);
    expect(followed(list(0, 500), without, 300, further)).toBe(100);
    // The topmost one has another place now.
    expect(followed(list(0, 500), list(50, 300), 300, further)).toBe(100);
    expect(followed(list(0, 500), list(150, 300), 300, further)).toBe(250);
  });
});

describe('the article that a question took away', () => {
  const all = Uint32Array.of(7, 5, 9);
  const state = { current: 7, strayed: { from: 5, to: 7 }, sight: atTop };
  it('is remembered over further questions and comes back', () => {
    const first = followedBack(all, Uint32Array.of(7), { current: 5, strayed: null, sight: atTop });
    expect(first).toEqual({ current: 7, strayed: { from: 5, to: 7 } });
    expect(followedBack(all, new Uint32Array(), state)).toEqual({ current: null, strayed: { from: 5, to: null } });
    expect(followedBack(all, all, state)).toEqual({ current: 5, strayed: null });
  });
  it('is forgotten once another one was chosen', () => {
    expect(followedBack(all, all, { ...state, current: 9 })).toEqual({ current: 9, strayed: null });
  });
});

describe('the screen that is asked for', () => {
  it('begins at the top when the list is there', () => {
    expect(screenOf(list(0, 500), 5, atTop)).toEqual({ anchor: null, at: 0, above: 10, below: 30 });
  });
  it('is that around the current article when it is in sight', () => {
    expect(screenOf(list(0, 500), 105, further)).toEqual({ anchor: 105, at: 105, above: 15, below: 25 });
  });
  it('is that below the topmost one when the current article is not', () => {
    expect(screenOf(list(0, 500), 5, further)).toEqual({ anchor: 100, at: 100, above: 10, below: 30 });
    expect(screenOf(new Uint32Array(), null, further)).toEqual({ anchor: null, at: 100, above: 10, below: 30 });
  });
});
