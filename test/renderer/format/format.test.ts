import { describe, expect, it } from 'vitest';
import { collectionName } from '../../../preload/contract/collection';
import { ago, dayOf, momentText, monthName } from '../../../renderer/format/date';
import { changeText, plannedText } from '../../../renderer/format/change';
import { valueText } from '../../../renderer/format/field';
import { groupName } from '../../../renderer/format/group';
import { counted, rate, score } from '../../../renderer/format/number';

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
  it('names a month only where it is one', () => {
    expect([groupName('month', '2021-05'), monthName('2021-05')]).toEqual(['May 2021', 'May']);
    expect([groupName('month', 'Microsoft'), groupName('month', '2021-13'), monthName('0')]).toEqual([
      'Microsoft',
      '2021-13',
      '0',
    ]);
  });
  it('says when', () => {
    const at = new Date(2021, 4, 20, 10, 12).getTime();
    expect(momentText(at, new Date(2021, 4, 20, 23, 0).getTime())).toBe('today 10:12');
    expect(momentText(at, new Date(2021, 4, 21, 0, 1).getTime())).toBe('yesterday 10:12');
    expect(momentText(at, new Date(2021, 5, 1).getTime())).toBe('20 May 10:12');
    expect(momentText(new Date(2021, 8, 15, 9, 5).getTime(), new Date(2021, 9, 1).getTime())).toBe('15 Sep 09:05');
    expect(momentText(at, new Date(2022, 5, 1).getTime())).toBe('20 May 2021 10:12');
  });
  it.each([
    [null, 'not stated'],
    [true, 'published'],
    ['', 'empty'],
    [-7, '−7'],
    [['a', 'b'], 'a, b'],
    [[], 'none'],
  ])('says the value %j as %s', (value, words) => {
    expect(valueText(value)).toBe(words);
  });
  it('says of a whole file only that it comes or goes', () => {
    expect(plannedText({ field: 'file', before: null, after: 'title: Flow\n' })).toEqual({
      kind: 'value',
      before: 'none',
      after: 'created',
    });
    expect(plannedText({ field: 'file', before: 'title: Flow\n', after: null })).toEqual({
      kind: 'value',
      before: 'exists',
      after: 'removed',
    });
  });
  it('says what a change did: old and new value, or what came and went', () => {
    expect(changeText({ before: 58, after: 68 })).toEqual({ kind: 'value', before: '58', after: '68' });
    expect(changeText({ before: ['A', 'B'], after: ['B', 'C'] })).toEqual({
      kind: 'parts',
      added: ['C'],
      removed: ['A'],
    });
    expect(changeText({ before: null, after: true })).toEqual({
      kind: 'value',
      before: 'not stated',
      after: 'published',
    });
  });
});

it('says how many a minute with a tenth where a few are made', () => {
  expect([rate(4.24), rate(9.96), rate(147.3), rate(1200)]).toEqual(['4.2', '10.0', '147', '1,200']);
});
