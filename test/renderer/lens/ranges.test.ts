import { describe, expect, it } from 'vitest';
import { dateRange, periodOf, qualityRange, withDates, withQuality } from '../../../renderer/features/lens/ranges';

const scores = { from: 10, to: 190 };
const months = { from: 2020 * 12, to: 2022 * 12 };

describe('a brushed range of quality', () => {
  it('is a condition of the filter, and read back from it', () => {
    const filter = withQuality('is:published', { from: 40, to: 61 }, scores);
    expect(filter).toBe('is:published quality:40..60');
    expect(qualityRange(filter, scores)).toEqual({ from: 40, to: 61 });
    expect(withQuality(filter, { from: 70, to: 190 }, scores)).toBe('is:published quality:>=70');
    expect(withQuality(filter, scores, scores)).toBe('is:published');
  });

  it('is the whole axis where the filter asks nothing, several things, or something beyond', () => {
    expect(qualityRange('ferry', scores)).toEqual(scores);
    expect(qualityRange('quality:40..50 or quality:80', scores)).toEqual(scores);
    expect(qualityRange('quality:>=500', scores)).toEqual(scores);
    expect(qualityRange('quality:<70', scores)).toEqual({ from: 10, to: 70 });
  });
});

describe('a brushed range of dates', () => {
  it('is written in the units of the timeline, and read back from it', () => {
    const filter = withDates('ferry', { from: 2021 * 12 + 4, to: 2021 * 12 + 6 }, months, 'month');
    expect(filter).toBe('ferry date:2021-05..2021-06');
    expect(dateRange(filter, months, 'month')).toEqual({ from: 2021 * 12 + 4, to: 2021 * 12 + 6 });
    expect(withDates(filter, months, months, 'month')).toBe('ferry');
    expect(dateRange('date:2021', months, 'month')).toEqual({ from: 2021 * 12, to: 2022 * 12 });
    expect(dateRange('date:>=2021-05-03', { from: 2019, to: 2023 }, 'year')).toEqual({ from: 2021, to: 2023 });
  });

  it('names days, months and years as the filter does', () => {
    expect(periodOf(18_748, 'day')).toBe('2021-05-01');
    expect(periodOf(2021 * 12 + 11, 'month')).toBe('2021-12');
    expect(periodOf(2021, 'year')).toBe('2021');
  });
});
