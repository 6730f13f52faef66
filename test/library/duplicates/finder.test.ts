import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DuplicateFinder, type StoryCluster } from '../../../main/library/duplicates/finder';
import { linkKey } from '../../../main/library/duplicates/link';
import type { Story } from '../../../main/library/duplicates/story';

const day = 86_400_000;
const start = Date.UTC(2021, 4, 19);

function story(id: number, fields: Partial<Story> = {}): Story {
  return { id, link: 0, date: start, title: '', excerpt: '', provider: '', ...fields };
}

function found(stories: readonly Story[]): readonly StoryCluster[] {
  const finder = new DuplicateFinder();
  for (const one of stories) finder.put(one);
  return finder.clusters();
}

const headline = 'Microsoft fleshes out Power Apps with new code components';
const excerpt =
  'Microsoft this week added a preview of code components to Power Apps portals, which lets developers bring their own ' +
  'controls to the pages that customers see, and said that more of them would follow before the end of the year.';

describe('DuplicateFinder', () => {
  it('puts together what has one address, whenever it was', () => {
    const link = linkKey('https://a.example/story');
    const clusters = found([story(1, { link }), story(2), story(7, { link, date: start + 900 * day })]);
    expect(clusters).toStrictEqual([{ ids: [1, 7], reasons: ['link'] }]);
  });

  it.each([
    ['the same headline', headline],
    ['case, accents and punctuation', '“MICROSOFT fleshes out: Power Apps with new códe components”'],
    ['one word more', `Update: ${headline}`],
    ['other forms of its words', headline.replace('fleshes', 'fleshing').replace('components', 'component')],
    ['the publisher’s name at the end', `${headline} | The Courier`],
  ])('puts together headlines near in time: %s', (_, title) => {
    const clusters = found([
      story(1, { title: headline }),
      story(2, { title, date: start + 2 * day, provider: 'The Courier' }),
    ]);
    expect(clusters).toStrictEqual([{ ids: [1, 2], reasons: ['title'] }]);
  });

  it.each([
    ['a week later, as a column has it', headline, start + 7 * day],
    ['another number', `${headline} 2`, start],
    ['without a date', headline, Number.NaN],
    ['other words', 'Microsoft fleshes out Teams with old chat features', start],
  ])('keeps headlines apart: %s', (_, title, date) => {
    expect(found([story(1, { title: headline }), story(2, { title, date })])).toStrictEqual([]);
  });

  it('reads numbers alike, however they are spelled', () => {
    const title = 'Last diesel ferry leaves Saltmere after fifty-one years and 4,000 crossings';
    const other = 'Last diesel ferry leaves Saltmere after 51 years and four thousand crossings';
    expect(found([story(1, { title }), story(2, { title: other })])).toHaveLength(1);
    expect(found([story(1, { title }), story(2, { title: other.replace('51', '52') })])).toHaveLength(0);
  });

  it('takes what one publisher tells nearly alike for a series, unless the headline is the same', () => {
    const provider = 'The Courier';
    const title = 'Develop forms in canvas apps: implement the edit form with real data';
    const next = title.replace('edit', 'display');
    const series = [story(1, { title, provider, excerpt }), story(2, { title: next, provider, excerpt })];
    expect(found(series)).toStrictEqual([]);
    expect(found([...series, story(3, { title, provider })])).toStrictEqual([{ ids: [1, 3], reasons: ['title'] }]);
    expect(found([...series, story(4, { title, provider: 'Tideline' })])[0]?.ids).toStrictEqual([1, 2, 4]);
  });

  it('asks for the very same headline where nothing is dated', () => {
    const one = story(1, { title: headline, date: Number.NaN });
    const other = story(2, { title: `${headline} again`, date: Number.NaN });
    expect(found([one, other])).toStrictEqual([]);
    expect(found([one, { ...other, title: headline }])).toHaveLength(1);
  });

  it('makes nothing of rubrics and names', () => {
    expect(found([story(1, { title: 'In brief' }), story(2, { title: 'In brief' })])).toStrictEqual([]);
  });

  it('puts together excerpts of which one was cut or edited', () => {
    const cut = excerpt.replace('this week', 'today').slice(0, 190);
    const clusters = found([story(1, { title: 'One', excerpt }), story(2, { title: 'Another', excerpt: cut })]);
    expect(clusters).toStrictEqual([{ ids: [1, 2], reasons: ['excerpt'] }]);
  });

  it('joins over different reasons, and tells them', () => {
    const link = linkKey('https://a.example/story');
    const clusters = found([story(1, { title: headline }), story(2, { title: headline, link }), story(3, { link })]);
    expect(clusters).toStrictEqual([{ ids: [1, 2, 3], reasons: ['link', 'title'] }]);
  });

  it('reads scripts without spaces', () => {
    const title = '海の潮が今週末に桟橋を水に沈めると港湾局が警告した';
    expect(found([story(1, { title }), story(2, { title: `${title}。` })])).toHaveLength(1);
  });

  it('takes new versions, and forgets what is gone', () => {
    const finder = new DuplicateFinder();
    finder.put(story(1, { title: headline }));
    finder.put(story(2, { title: headline }));
    expect(finder.clusters()).toHaveLength(1);
    finder.put(story(2, { title: 'Something else entirely was written' }));
    expect(finder.clusters()).toHaveLength(0);
    finder.put(story(2, { title: headline }));
    finder.remove(2);
    expect(finder.clusters()).toHaveLength(0);
  });

  it('finds the same clusters in whatever order articles come, go and come back', () => {
    const words = fc.constantFrom('tide', 'quay', 'ferry', 'storm', 'gull', 'eel', 'mole', 'bridge', 'oyster', 'marsh');
    const text = fc.array(words, { minLength: 4, maxLength: 24 }).map((parts) => parts.join(' '));
    const fields = fc.record({
      link: fc.constantFrom(0, 0, 0, 11, 12),
      date: fc.oneof(
        fc.integer({ min: 0, max: 12 }).map((days) => start + days * day),
        fc.constant(Number.NaN),
      ),
      title: text,
      excerpt: text,
      provider: fc.constantFrom('', 'A', 'B'),
    });
    const library = fc.array(fields, { maxLength: 24 }).map((all) => all.map((one, id) => story(id, one)));
    const orders = library.chain((stories) =>
      fc.tuple(
        fc.constant(stories),
        fc.shuffledSubarray(stories, { minLength: stories.length }),
        fc.subarray(stories.map(({ id }) => id)),
      ),
    );
    fc.assert(
      fc.property(orders, ([stories, shuffled, away]) => {
        const finder = new DuplicateFinder();
        for (const one of shuffled) finder.put(one);
        finder.clusters();
        for (const id of away) finder.remove(id);
        for (const one of stories) finder.put(one);
        expect(finder.clusters()).toStrictEqual(found(stories));
      }),
    );
  });
});
