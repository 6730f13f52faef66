import { expect, it } from 'vitest';
import { Turns } from '../../main/api/turns';

it('lets others come between two long calls, and holds no other call', async () => {
  const turns = new Turns();
  const order: string[] = [];
  const begin = async (method: 'library.query' | 'library.facets' | 'articles.read'): Promise<void> => {
    await turns.take(method);
    order.push(method);
    setImmediate(() => order.push(`after ${method}`));
  };
  await Promise.all([begin('library.query'), begin('library.facets'), begin('articles.read')]);
  expect(order[0]).toBe('articles.read');
  expect(order).toContain('after library.query');
  expect(order.indexOf('after library.query')).toBeLessThan(order.indexOf('library.facets'));
});
