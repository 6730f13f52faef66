import { describe, expect, it } from 'vitest';
import { LibraryIndex } from '../../../main/library/library-index';
import { LensDesk } from '../../../main/library/lens/lens-desk';
import { batchOf, rowOf } from '../rows';

describe('the scorecard', () => {
  it('counts each provider’s articles by state, quality and date, most first', () => {
    const index = new LibraryIndex();
    index.put(
      batchOf([
        rowOf('a.md', { provider: 'CNN', quality: 10, published: true, date: '2021-01-01' }),
        rowOf('b.md', { provider: 'BBC', quality: 170, published: false, date: '2021-12-31' }),
        rowOf('c.md', { provider: 'CNN', quality: 40, published: false, date: '2021-12-31' }),
        rowOf('d.md', { provider: 'CNN', published: null, date: 'soon' }),
        rowOf('e.md', {}),
      ]),
    );
    const { providers, count, quality } = new LensDesk(index).scorecard('');
    expect(count).toBe(3);
    expect(quality).toEqual({ from: 10, to: 170 });
    expect(providers.map(({ name, articles, quality: mean }) => [name, articles, mean])).toEqual([
      ['CNN', 3, 25],
      ['', 1, null],
      ['BBC', 1, 170],
    ]);
    const [cnn] = providers;
    expect(cnn).toMatchObject({ published: 1, unpublished: 1, unstated: 1 });
    expect(cnn?.qualities.flatMap((n, cell) => (n > 0 ? [cell] : []))).toEqual([0, 3]);
    expect(cnn?.trend[0]).toBe(1);
    expect(cnn?.trend.at(-1)).toBe(1);
  });
});
