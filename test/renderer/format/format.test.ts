import { describe, expect, it } from 'vitest';
import { collectionName } from '../../../renderer/format/collection';
import { ago, dayOf } from '../../../renderer/format/date';
import { counted, score } from '../../../renderer/format/number';

describe('the words and numbers of the desk', () => {
  it.each([
    ['2021-05-19T17:26:34.0000000Z', '19 May 2021'],
    ['2021-06-02', '2 Jun 2021'],
    ['2021-13-02', '2021-13-02'],
    ['yesterday', 'yesterday'],
  ])('writes the day of %s as %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });
  it.each([
    [30_000, 'just now'],
    [130_000, '2 min ago'],
    [7_200_000, '2 h ago'],
    [90_000_000, 'yesterday'],
    [300_000_000, '3 days ago'],
  ])('says %i milliseconds as %s', (passed, words) => {
    expect(ago(1_000, 1_000 + passed)).toBe(words);
  });
  it('counts and scores', () => {
    expect(counted(1, 'article')).toBe('1 article');
    expect(counted(1_234, 'article')).toBe('1,234 articles');
    expect(score(-1)).toBe('−1');
  });
  it('names collections', () => {
    expect(collectionName('_learning/videos')).toBe('Learning / videos');
    expect(collectionName('')).toBe('Top folder');
  });
});
