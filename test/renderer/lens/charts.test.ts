import { describe, expect, it } from 'vitest';
import { cellName, dateTicks } from '../../../renderer/features/lens/DateFigure';
import { flagOf } from '../../../renderer/features/lens/QualityFigure';
import type { ProviderScore } from '../../../preload/contract/lens';
import { type ProviderColumn, publishedShare, sortedProviders } from '../../../renderer/features/lens/provider-order';
import { barsOf } from '../../../renderer/features/lens/stacks';
import { niceStep, ticks, valueAt } from '../../../renderer/ui/chart/scale';
import { keyedTo } from '../../../renderer/ui/chart/Thumb';

describe('bars', () => {
  it('gather cells, begin at round values, and lose none', () => {
    const cells = {
      published: Uint32Array.of(1, 2, 3, 4, 5),
      unpublished: Uint32Array.of(0, 0, 1, 0, 0),
      unstated: new Uint32Array(5),
    };
    expect(barsOf(cells, 69, 1, 2)).toEqual([
      { from: 68, to: 70, values: [1, 0, 0] },
      { from: 70, to: 72, values: [5, 0, 1] },
      { from: 72, to: 74, values: [9, 0, 0] },
    ]);
  });
});

describe('an axis', () => {
  it('has round ticks, and whole values under the pointer', () => {
    expect([0.3, 3, 5, 6, 11, 120].map(niceStep)).toEqual([1, 5, 5, 10, 20, 200]);
    expect(ticks({ from: 10, to: 190 }, 6)).toEqual([50, 100, 150]);
    expect(valueAt(50, { from: 10, to: 190 }, 100)).toBe(100);
    expect(valueAt(900, { from: 10, to: 190 }, 100)).toBe(190);
  });

  it('of months has Januaries, of days its first day', () => {
    const year = { from: 2020 * 12 + 3, to: 2023 * 12 };
    expect(dateTicks(year, 'month', 4).map(({ label }) => label)).toEqual(['2021', '2022']);
    expect(dateTicks({ from: 18_748, to: 18_753 }, 'day', 3)[0]).toEqual({ at: 18_748, label: '1 May 2021' });
    expect(cellName(2021 * 12 + 4, 'month')).toBe('May 2021');
  });

  it('says of a threshold beyond its end where it is', () => {
    const domain = { from: 140, to: 160 };
    expect([70, 140, 160, 170].map((at) => flagOf(at, domain))).toEqual([
      '← publish at 70',
      'publish at 140',
      'publish at 160',
      'publish at 170 →',
    ]);
  });

  it('has handles that the keys move within their bounds', () => {
    expect(keyedTo('ArrowRight', 70, 10, 0, 71)).toBe(71);
    expect(keyedTo('PageUp', 70, 10, 0, 71)).toBe(71);
    expect(keyedTo('PageDown', 70, 10, 0, 71)).toBe(60);
    expect(keyedTo('Home', 70, 10, 0, 71)).toBe(0);
    expect(keyedTo('Tab', 70, 10, 0, 71)).toBeNull();
  });
});

/** A provider of which only that is known. */
const one = (name: string, published: number, unpublished: number, quality: number | null): ProviderScore => ({
  name,
  published,
  unpublished,
  unstated: 0,
  articles: published + unpublished,
  quality,
  qualities: [],
  trend: [],
});
const all = [one('b', 1, 1, null), one('A', 3, 0, 40), one('c', 0, 0, 90)];

function sorted(column: ProviderColumn, descending: boolean): readonly string[] {
  return sortedProviders(all, { column, descending }).map(({ name }) => name);
}

describe('providers', () => {
  it('are sorted by what they are, and by name where that is the same; nothing stated comes last', () => {
    expect(sorted('name', false)).toEqual(['A', 'b', 'c']);
    expect(sorted('share', true)).toEqual(['A', 'b', 'c']);
    expect(sorted('share', false)).toEqual(['b', 'A', 'c']);
    expect(sorted('quality', true)).toEqual(['c', 'A', 'b']);
    expect(publishedShare(one('x', 0, 0, null))).toBeNull();
  });
});
