import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutGroup } from '../../preload/contract/filter/edit';
import { LibraryIndex } from '../../main/library/library-index';
import type { TaxonomyTopic } from '../../main/library/taxonomy';
import { anError, batchOf, rowOf } from './rows';

const topic = (name: string, parent: string | null): TaxonomyTopic => ({
  name,
  parent,
  id: null,
  keywords: [],
  hashtags: [],
  file: `_data/topics/${name}.yaml`,
});

describe('facets', () => {
  it('count every article once for each thing that it is', () => {
    const index = new LibraryIndex();
    index.setTaxonomy([topic('AI', null), topic('AI Builder', 'AI')]);
    index.put(
      batchOf([
        rowOf('_news/a.md', {
          published: true,
          provider: 'CNN',
          type: 'video',
          topics: ['AI', 'Loose'],
          category: 'news',
          quality: 70,
          date: '2020-02-29T23:59:59Z',
          hasImage: true,
          modified: Date.now() - 3 * 86_400_000,
        }),
        rowOf('_news/b.md', {
          published: false,
          provider: 'BBC',
          type: 'article',
          quality: 79,
          date: '2020-02-01',
          topics: ['Loose', 'Loose'],
        }),
        rowOf('c.md', {
          quality: -5000,
          date: '1999-12-31T23:00:00Z',
          provider: 'CNN',
          problems: [anError],
          topics: ['Ample'],
        }),
        rowOf('README.md', { plain: true }),
        rowOf('_gone/d.md', { published: true, problems: [anError] }),
      ]),
    );
    index.remove([index.table.idOf('_gone/d.md') ?? -1]);
    const b = index.table.idOf('_news/b.md') ?? -1;
    index.setMarks('flagged', [b, index.table.idOf('_gone/d.md') ?? -1]);
    expect(index.facets('')).toEqual({
      revision: index.revision,
      all: 3,
      found: 3,
      published: 1,
      unpublished: 1,
      unstated: 1,
      problems: 1,
      withImage: 1,
      withoutImage: 2,
      marks: { reviewed: 0, flagged: 1, note: 0, duplicate: 0, 'taken-back': 0 },
      collections: [
        { name: '', count: 1 },
        { name: '_news', count: 2 },
      ],
      topics: [
        { name: 'AI', count: 1, parent: null, known: true },
        { name: 'AI Builder', count: 0, parent: 'AI', known: true },
        { name: 'Loose', count: 2, parent: null, known: false },
        { name: 'Ample', count: 1, parent: null, known: false },
      ],
      providers: [
        { name: 'CNN', count: 2 },
        { name: 'BBC', count: 1 },
      ],
      types: [
        { name: 'article', count: 1 },
        { name: 'video', count: 1 },
      ],
      categories: [{ name: 'news', count: 1 }],
      quality: [
        { min: null, max: -91, count: 1 },
        { min: 70, max: 79, count: 2 },
      ],
      months: [
        { period: '1999-12', count: 1 },
        { period: '2020-02', count: 2 },
      ],
      changed: [
        { amount: 7, unit: 'd', count: 1 },
        { amount: 30, unit: 'd', count: 1 },
      ],
    });
  });

  it('leave the group out that they offer alternatives to', () => {
    const index = new LibraryIndex();
    index.put(
      batchOf([
        rowOf('a.md', { published: true, provider: 'CNN', topics: ['A'], quality: 80, type: 'video' }),
        rowOf('b.md', { published: true, provider: 'BBC', topics: ['B'], quality: 20, type: 'video' }),
        rowOf('c.md', { published: false, provider: 'CNN', topics: ['A', 'B'], quality: 80, type: 'video' }),
        rowOf('d.md', { published: true, provider: 'CNN', topics: ['C'], quality: 80, type: 'article' }),
      ]),
    );
    const facets = index.facets('is:published provider:CNN (topic:A or topic:B) -type:article');
    expect(facets).toMatchObject({ all: 4, found: 1, published: 1, unpublished: 1 });
    expect(facets.providers).toEqual([
      { name: 'BBC', count: 1 },
      { name: 'CNN', count: 1 },
    ]);
    expect(facets.topics.map(({ name, count }) => [name, count])).toEqual([['A', 1]]);
    expect(facets.types).toEqual([{ name: 'video', count: 1 }]);
    expect(index.facets('(topic:B or type:article) quality:>=50').topics.map(({ name }) => name)).toEqual([
      'A',
      'B',
      'C',
    ]);
  });

  it('say of every alternative how many it would leave', () => {
    const words = fc.constantFrom('A', 'B', 'C');
    const fields = fc.record({
      published: fc.constantFrom(true, false, null),
      provider: words,
      type: words,
      topics: fc.uniqueArray(words),
      quality: fc.constantFrom(null, 5, 15, 70),
      date: fc.constantFrom('', '2020-01-31', '2020-03-01T00:00:00Z', '1969-12-31', '2000-02-29'),
      hasImage: fc.boolean(),
    });
    const part = fc.constantFrom(
      'is:published',
      '-is:unstated',
      'topic:A',
      '(topic:A or topic:B)',
      'provider:B',
      '-provider:C',
      'type:C',
      'quality:<50',
      'date:2020',
      'no:image',
      '(type:A or topic:C)',
      'is:flagged',
    );
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 30 }), fc.uniqueArray(part, { maxLength: 4 }), (rows, parts) => {
        const index = new LibraryIndex();
        index.put(batchOf(rows.map((row, n) => rowOf(`${n}.md`, row))));
        index.setMarks(
          'flagged',
          [...rows.keys()].filter((n) => n % 2 === 0),
        );
        const filter = parts.join(' ');
        const facets = index.facets(filter);
        const left = (group: string, condition: string): number =>
          index.query({ filter: `${withoutGroup(filter, group)} ${condition}`, sort: [] }).ids.length;
        expect(facets.found).toBe(index.query({ filter, sort: [] }).ids.length);
        expect(facets.published).toBe(left('published', 'is:published'));
        expect(facets.unstated).toBe(left('published', 'is:unstated'));
        expect(facets.withImage).toBe(left('image', 'has:image'));
        expect(facets.marks.flagged).toBe(left('flagged', 'is:flagged'));
        for (const { name, count } of facets.topics) expect(count).toBe(left('topic', `topic:${name}`));
        for (const { name, count } of facets.providers) expect(count).toBe(left('provider', `provider:${name}`));
        for (const { name, count } of facets.types) expect(count).toBe(left('type', `type:${name}`));
        for (const { min, max, count } of facets.quality) expect(count).toBe(left('quality', `quality:${min}..${max}`));
        for (const { period, count } of facets.months) expect(count).toBe(left('date', `date:${period}`));
      }),
      { numRuns: 150 },
    );
  });

  it('put numbers in names in the order of their values', () => {
    const index = new LibraryIndex();
    index.put(batchOf(['Topic 10', 'Topic 2', 'Topic 1', 'topic 11'].map((type, n) => rowOf(`${n}.md`, { type }))));
    expect(index.facets('').types.map(({ name }) => name)).toEqual(['Topic 1', 'Topic 2', 'Topic 10', 'topic 11']);
  });

  it('are counted anew when something changed', () => {
    const index = new LibraryIndex();
    index.put(batchOf([rowOf('a.md', { published: false })]));
    expect(index.facets('')).toMatchObject({ published: 0, unpublished: 1 });
    index.put(batchOf([rowOf('a.md', { published: true })]));
    expect(index.facets('')).toMatchObject({ published: 1, unpublished: 0 });
  });
});
