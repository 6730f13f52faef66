import { describe, expect, it } from 'vitest';
import type { ArticleRow } from '../../preload/contract/article';
import { parseCondition } from '../../main/hosts/cli/condition';

const row: ArticleRow = {
  id: 1,
  path: '_news/a.md',
  collection: '_news',
  title: 'A title',
  excerpt: '',
  provider: 'CNN',
  date: '2021-05-19T17:26:12Z',
  published: false,
  quality: 70,
  heat: null,
  category: 'news',
  type: 'article',
  topics: ['Canvas apps', 'Election'],
  problem: null,
  marks: [],
};

function keeps(clause: string, candidate: ArticleRow = row): boolean {
  const condition = parseCondition(clause);
  if (condition.kind !== 'row') throw new Error('It is a search.');
  return condition.keeps(candidate);
}

describe('a condition', () => {
  it.each([
    ['published=false', true],
    ['published!=false', false],
    ['published=unstated', false],
    ['quality=70', true],
    ['quality>=70', true],
    ['quality>70', false],
    ['quality<71', true],
    ['quality <= 69', false],
    ['quality!=70', false],
    ['heat=unstated', true],
    ['heat!=unstated', false],
    ['topic=Canvas apps', true],
    ['topic!=Election', false],
    ['topic=election', false],
    ['provider=CNN', true],
    ['collection=_news', true],
    ['type!=video', true],
    ['path=_news/a.md', true],
    ['problem=none', true],
    ['problem=error', false],
  ])('%s is %s', (clause, expected) => {
    expect(keeps(clause)).toBe(expected);
  });

  it.each([
    ['date=2021', true],
    ['date=2021-05', true],
    ['date<=2021-05', true],
    ['date>=2020-02-29', true],
    ['date<2021-05', false],
    ['date>2021-04', true],
    ['date>=2021-05-20', false],
    ['date<2021-05-19T18', true],
    ['date=2021-05-19T17:26:12Z', true],
    ['date!=2020', true],
    ['date=unstated', false],
  ])('compares as much of the date as was given: %s is %s', (clause, expected) => {
    expect(keeps(clause)).toBe(expected);
  });

  it('finds a missing number neither above nor below, only different', () => {
    expect(['heat>0', 'heat<0', 'heat=0', 'heat!=0'].map((clause) => keeps(clause))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('finds a missing date neither before nor after', () => {
    const undated = { ...row, date: '' };
    expect(keeps('date<2022', undated)).toBe(false);
    expect(keeps('date!=2022', undated)).toBe(true);
    expect(keeps('date=unstated', undated)).toBe(true);
  });

  it('keeps a value that has operators in it', () => {
    expect(keeps('title=a>=b', { ...row, title: 'a>=b' })).toBe(true);
  });

  it('hands searches on', () => {
    expect(parseCondition('search=power grid')).toMatchObject({
      kind: 'filter',
      filter: { kind: 'all', of: [{ text: 'power' }, { text: 'grid' }] },
    });
  });

  it.each([
    ['colour=red', 'the fields are published, quality, heat, date, topic'],
    ['quality', "'quality>=70' (quote < and >)"],
    ['quality=high', 'a whole number'],
    ['topic>=x', '= and != only'],
    ['published=yes', 'true, false, unstated'],
    ['date=yesterday', 'a date such as 2021'],
    ['date=2021-13', 'there is no such day as 2021-13'],
    ['date<=2021-02-30T12', 'there is no such day as 2021-02-30T12'],
    ['search!=x', '= only'],
  ])('explains %s', (clause, words) => {
    expect(() => parseCondition(clause)).toThrow(words);
  });
});
