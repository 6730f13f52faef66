import { describe, expect, it } from 'vitest';
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
        }),
        rowOf('_news/b.md', { published: false, provider: 'BBC', type: 'article', topics: ['Loose', 'Loose'] }),
        rowOf('c.md', { provider: 'CNN', problems: [anError], topics: ['Ample'] }),
        rowOf('README.md', { plain: true }),
        rowOf('_gone/d.md', { published: true, problems: [anError] }),
      ]),
    );
    index.remove([index.table.idOf('_gone/d.md') ?? -1]);
    expect(index.facets()).toEqual({
      revision: index.revision,
      all: 3,
      published: 1,
      unpublished: 1,
      unstated: 1,
      problems: 1,
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
    });
  });

  it('are counted anew when something changed', () => {
    const index = new LibraryIndex();
    index.put(batchOf([rowOf('a.md', { published: false })]));
    const before = index.facets();
    expect(index.facets()).toBe(before);
    index.put(batchOf([rowOf('a.md', { published: true })]));
    expect(index.facets()).toMatchObject({ published: 1, unpublished: 0 });
  });
});
