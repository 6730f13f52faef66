import { describe, expect, it } from 'vitest';
import { LibraryIndex } from '../../../main/library/library-index';
import { LensDesk } from '../../../main/library/lens/lens-desk';
import { batchOf, rowOf } from '../rows';

function desk(): LensDesk {
  const index = new LibraryIndex();
  index.put(
    batchOf([
      rowOf('a.md', { quality: 80, published: false, provider: 'CNN', topics: ['AI', 'AI', 'Data'] }),
      rowOf('b.md', { quality: 70, published: false, provider: 'CNN', topics: ['Data'] }),
      rowOf('c.md', { quality: 69, published: true, provider: 'BBC' }),
      rowOf('d.md', { quality: 69, published: null }),
      rowOf('e.md', { published: true }),
      rowOf('f.md', { quality: 71, published: null }),
      rowOf('g.md', { quality: 90, published: true }),
    ]),
  );
  return new LensDesk(index);
}

describe('flips', () => {
  it('tell what turns at a threshold, by provider and topic, each article once', () => {
    expect(desk().flips({ filter: '', threshold: 70 })).toMatchObject({
      threshold: 70,
      publish: {
        articles: 2,
        providers: [{ name: 'CNN', count: 2 }],
        topics: [
          { name: 'Data', count: 2 },
          { name: 'AI', count: 1 },
        ],
      },
      unpublish: { articles: 1, providers: [{ name: 'BBC', count: 1 }], topics: [] },
      unstatedBelow: 1,
    });
  });

  it('name the articles themselves for a plan', () => {
    const { publish, unpublish, unstatedBelow } = desk().turned({ filter: '', threshold: 75 });
    expect([publish, unpublish, unstatedBelow].map((ids) => Array.from(ids))).toEqual([[0], [2], [3, 5]]);
  });

  it('look only at what passes the filter', () => {
    expect(desk().flips({ filter: 'provider:BBC', threshold: 70 })).toMatchObject({
      publish: { articles: 0 },
      unpublish: { articles: 1 },
    });
  });
});
