import { describe, expect, it } from 'vitest';
import { LibraryIndex } from '../../../main/library/library-index';
import { LensDesk } from '../../../main/library/lens/lens-desk';
import { batchOf, rowOf } from '../rows';

/** The chart of articles with these scores. */
function chart(scores: readonly (number | null)[], published: boolean | null = true) {
  const index = new LibraryIndex();
  index.put(batchOf(scores.map((quality, i) => rowOf(`${i}.md`, { quality, published }))));
  return new LensDesk(index).read('').quality;
}

describe('the chart of quality', () => {
  it('has a cell for every point from the least to the most, stacked by state', () => {
    const index = new LibraryIndex();
    index.put(
      batchOf([
        rowOf('a.md', { quality: 70, published: true }),
        rowOf('b.md', { quality: 69, published: false }),
        rowOf('c.md', { quality: 72, published: null }),
        rowOf('d.md', { quality: 70, published: true }),
        rowOf('e.md', { published: true }),
      ]),
    );
    const { quality, articles } = new LensDesk(index).read('');
    expect(articles).toBe(5);
    expect(quality).toMatchObject({ from: 69, width: 1, without: 1 });
    expect([...(quality?.cells.published ?? [])]).toEqual([0, 2, 0, 0]);
    expect([...(quality?.cells.unpublished ?? [])]).toEqual([1, 0, 0, 0]);
    expect([...(quality?.cells.unstated ?? [])]).toEqual([0, 0, 0, 1]);
  });

  it('is none where nobody states one', () => {
    expect(chart([null, null])).toBeNull();
    expect(chart([])).toBeNull();
  });

  it('counts strays apart, so that they do not flatten the rest', () => {
    const scores = Array.from({ length: 400 }, (_, i) => i % 100);
    const made = chart([...scores, 1_000_000, -1_000_000]);
    expect(made?.above.published).toBe(1);
    expect(made?.below.published).toBe(1);
    expect(made?.cells.published.length).toBeLessThan(1_000);
    expect(made?.cells.published.reduce((a, b) => a + b, 0)).toBe(400);
  });

  it('has wider cells, on their multiples, where scores are spread very far', () => {
    const made = chart(Array.from({ length: 1_000 }, (_, i) => i * 1_000));
    expect(made?.cells.published.length).toBeLessThanOrEqual(2_001);
    expect(made && made.from % made.width).toBe(0);
    expect(made?.cells.published.reduce((a, b) => a + b, 0)).toBe(1_000);
  });

  it('leaves out what the filter asks of quality, so that another range can be chosen', () => {
    const index = new LibraryIndex();
    index.put(
      batchOf([
        rowOf('a.md', { quality: 50, date: '2021-05-01', published: true }),
        rowOf('b.md', { quality: 60, date: '2021-05-02', published: false }),
        rowOf('c.md', { quality: 70, date: '2021-05-03', published: true }),
      ]),
    );
    const reading = new LensDesk(index).read('quality:>=60 is:published');
    expect(reading.articles).toBe(1);
    expect(reading.quality).toMatchObject({ from: 50 });
    expect(reading.quality?.cells.published[0]).toBe(1);
    expect(reading.dates?.cells.published).toEqual(Uint32Array.of(1));
    expect(() => new LensDesk(index).read('quality:high')).toThrow('filter is wrong');
  });
});
