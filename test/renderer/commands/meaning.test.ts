import { expect, it } from 'vitest';
import { meansIn } from '../../../renderer/commands/meaning';

it('keeps what acts on rows from acting where they are not seen', () => {
  expect(meansIn('article.publish', 'articles')).toBe(true);
  expect(meansIn('article.publish', 'topics')).toBe(false);
  expect(meansIn('move.next', 'history')).toBe(false);
  expect(meansIn('edit.undo', 'history')).toBe(true);
  expect(meansIn('view.topics', 'history')).toBe(true);
});
