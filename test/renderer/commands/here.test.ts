import { expect, it, vi } from 'vitest';
import { createHere, isOfScreen, screenOf } from '../../../renderer/commands/here';
import { begun } from '../../../renderer/store/review/queue';

it('runs what a part of the screen brings for as long as it is there', () => {
  const here = createHere();
  const reverse = vi.fn<() => void>();
  const leave = here.provide({ 'history.reverse': reverse, 'move.next': undefined });
  here.provide({ 'move.next': reverse });
  expect(here.handlerOf('history.reverse')).toBe(reverse);
  expect(here.handlerOf('move.next')).toBe(reverse);
  leave();
  expect(here.handlerOf('history.reverse')).toBeUndefined();
});
it('leaves to the screen what only the screen can do', () => {
  expect(isOfScreen('topics.rename', 'topics')).toBe(true);
  expect(isOfScreen('move.next', 'history')).toBe(true);
  expect(isOfScreen('move.next', 'articles')).toBe(false);
  expect(isOfScreen('conflict.mine', 'conflict')).toBe(false);
});
it('takes a queue with a refused decision for a screen of its own', () => {
  const reviewing = begun(new Uint32Array([1]), null, 'articles', 0);
  const refused = { request: { ids: [1], operations: [] }, refusals: [] };
  expect(screenOf({ view: 'review', reviewing })).toBe('review');
  expect(screenOf({ view: 'review', reviewing: { ...reviewing, refused } })).toBe('conflict');
  expect(screenOf({ view: 'articles', reviewing: { ...reviewing, refused } })).toBe('articles');
});
