import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LibraryIndex } from '../../../main/library/library-index';
import { LensDesk } from '../../../main/library/lens/lens-desk';
import { inferThreshold } from '../../../main/library/lens/rules';
import { batchOf, rowOf } from '../rows';

const scored = (quality: number, published: number, unpublished: number) => ({ quality, published, unpublished });

describe('the threshold that a library follows', () => {
  it('is the one that all articles agree with, as round as they allow', () => {
    expect(inferThreshold([scored(69, 0, 4), scored(70, 3, 0)])).toEqual({ threshold: 70, holds: 7, of: 7 });
    expect(inferThreshold([scored(61, 0, 4), scored(83, 3, 0)])).toEqual({ threshold: 80, holds: 7, of: 7 });
    expect(inferThreshold([scored(90, 1, 0), scored(-5, 0, 4), scored(12, 3, 0)])?.threshold).toBe(0);
    expect(inferThreshold([scored(67, 0, 1), scored(68, 1, 0)])?.threshold).toBe(68);
  });

  it('is the one with the fewest exceptions when there are some', () => {
    const scores = [scored(40, 1, 20), scored(69, 0, 9), scored(70, 30, 1), scored(95, 4, 0)];
    expect(inferThreshold(scores)).toEqual({ threshold: 70, holds: 63, of: 65 });
    const equal = [scored(61, 0, 3), scored(63, 1, 0), scored(67, 0, 1), scored(72, 3, 0)];
    expect(inferThreshold(equal)).toEqual({ threshold: 70, holds: 7, of: 8 });
  });

  it('is none unless there are published ones above and unpublished ones below it', () => {
    expect(inferThreshold([])).toBeNull();
    expect(inferThreshold([scored(10, 5, 0), scored(20, 3, 0)])).toBeNull();
    expect(inferThreshold([scored(10, 5, 0), scored(20, 0, 3)])).toBeNull();
  });

  it('is as good as any other whole number, whatever the articles say', () => {
    const score = fc.record({
      quality: fc.integer({ min: -20, max: 40 }),
      published: fc.integer({ min: 0, max: 5 }),
      unpublished: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(score, { selector: ({ quality }) => quality, maxLength: 12 }), (scores) => {
        const holdsAt = (threshold: number): number =>
          scores.reduce((sum, s) => sum + (s.quality >= threshold ? s.published : s.unpublished), 0);
        const parts = (threshold: number): boolean =>
          scores.some((s) => s.quality < threshold && s.unpublished > 0) &&
          scores.some((s) => s.quality >= threshold && s.published > 0);
        const all = Array.from({ length: 62 }, (_, i) => i - 20).filter(parts);
        const found = inferThreshold(scores);
        expect(found === null).toBe(all.length === 0);
        if (found === null) return;
        expect(found.holds).toBe(holdsAt(found.threshold));
        expect(found.holds).toBe(Math.max(...all.map(holdsAt)));
      }),
    );
  });
});

describe('the rules of a library', () => {
  it('are read from articles that say both, together and by collection', () => {
    const index = new LibraryIndex();
    index.put(
      batchOf([
        rowOf('_news/a.md', { quality: 70, heat: 70, published: true }),
        rowOf('_news/b.md', { quality: 60, heat: 60, published: false }),
        rowOf('_old/c.md', { quality: 50, heat: -1, published: true }),
        rowOf('_old/d.md', { heat: -1 }),
        rowOf('_old/e.md', { quality: 50 }),
        rowOf('README.md', { plain: true }),
      ]),
    );
    const lens = new LensDesk(index);
    const rules = lens.rules();
    expect(rules).toMatchObject({ threshold: { threshold: 70, holds: 2, of: 3 }, heat: { holds: 2, of: 3 } });
    expect(rules.collections).toEqual([
      { name: '_news', threshold: { threshold: 70, holds: 2, of: 2 }, heat: { holds: 2, of: 2 } },
      { name: '_old', threshold: null, heat: { holds: 0, of: 1 } },
    ]);
    expect([...lens.heatExceptions()]).toEqual([2]);
    expect(lens.rules()).toBe(rules);
    index.put(batchOf([rowOf('_old/c.md', { quality: 50, heat: 50, published: true })]));
    expect(lens.rules().heat).toEqual({ holds: 3, of: 3 });
  });

  it('go on to tell a threshold that was followed, while most articles follow it', () => {
    const index = new LibraryIndex();
    const lens = new LensDesk(index);
    const put = (count: number, says: Parameters<typeof rowOf>[1], from = 0): void => {
      index.put(batchOf(Array.from({ length: count }, (_, i) => rowOf(`_news/${from + i}.md`, says))));
    };
    put(20, { quality: 70, published: true });
    put(20, { quality: 60, published: false }, 20);
    expect(lens.followedThreshold()).toBe(70);
    // Raised in one step, and published in the next.
    put(10, { quality: 90, published: false }, 20);
    expect(lens.followedThreshold()).toBe(70);
    expect(new LensDesk(index).followedThreshold()).toBeNull();
    put(15, { quality: 10, published: true });
    expect(lens.followedThreshold()).toBeNull();
  });
});
