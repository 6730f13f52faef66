import { describe, expect, it } from 'vitest';
import { bestOf, restOf } from '../../../renderer/features/duplicates/best';
import { reasonText } from '../../../renderer/features/duplicates/reason';
import { row } from '../support/rows';

describe('the best of a story', () => {
  it.each([
    ['the higher score', { quality: 60 }, { quality: 61 }],
    ['a score at all', { quality: null }, { quality: 1 }],
    ['published before unpublished', { published: false }, { published: null }],
    ['more of an excerpt', { excerpt: 'Short' }, { excerpt: 'Longer than that' }],
    ['the first', { date: '2021-05-20T00:00:00Z' }, { date: '2021-05-19T00:00:00Z' }],
    ['a date at all', { date: 'someday' }, { date: '2021-05-19T00:00:00Z' }],
  ])('is the one with %s, in either order', (_, worse, better) => {
    const [one, other] = [row(1, worse), row(2, better)];
    expect(bestOf([one, other])?.id).toBe(2);
    expect(bestOf([other, one])?.id).toBe(2);
  });

  it('is none of none', () => {
    expect(bestOf([])).toBeUndefined();
  });

  it('leaves the others to be unpublished that the site shows', () => {
    const kept = row(1, { published: true });
    const rows = [kept, row(2, { published: true }), row(3, { published: false }), row(4, { published: null })];
    expect(restOf(rows, kept).map(({ id }) => id)).toEqual([2, 4]);
  });
});

it('says what articles have in common', () => {
  expect(reasonText(['link'])).toBe('same address');
  expect(reasonText(['title', 'excerpt'])).toBe('nearly the same headline and excerpt');
  expect(reasonText(['link', 'title'])).toBe('same address, nearly the same headline');
});
