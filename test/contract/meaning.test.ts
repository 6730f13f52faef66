import { expect, it } from 'vitest';
import { meansIn, meet } from '../../preload/contract/meaning';

it('keeps what acts on rows from acting where they are not seen', () => {
  expect(meansIn('article.publish', 'articles')).toBe(true);
  expect(meansIn('article.publish', 'topics')).toBe(false);
  expect(meansIn('move.next', 'lens')).toBe(false);
  expect(meansIn('edit.undo', 'history')).toBe(true);
  expect(meansIn('view.topics', 'history')).toBe(true);
});
it('knows what belongs to one screen', () => {
  expect(meansIn('history.reverse', 'history')).toBe(true);
  expect(meansIn('history.reverse', 'articles')).toBe(false);
  expect(meansIn('move.next', 'history')).toBe(true);
  expect(meansIn('move.first', 'history')).toBe(false);
  expect(meansIn('conflict.mine', 'conflict')).toBe(true);
  expect(meansIn('conflict.mine', 'review')).toBe(false);
  expect(meansIn('article.match', 'conflict')).toBe(false);
});
it('lets two commands meet only where some screen has both', () => {
  expect(meet('review.unpublish', 'history.reverse')).toBe(false);
  expect(meet('article.match', 'conflict.mine')).toBe(false);
  expect(meet('review.skip', 'conflict.mine')).toBe(true);
  expect(meet('view.density', 'duplicates.dismiss')).toBe(true);
});
