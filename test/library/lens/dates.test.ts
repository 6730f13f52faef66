import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LibraryIndex } from '../../../main/library/library-index';
import { cellOf } from '../../../main/library/lens/dates';
import { LensDesk } from '../../../main/library/lens/lens-desk';
import { batchOf, rowOf } from '../rows';

function chart(dates: readonly string[]) {
  const index = new LibraryIndex();
  index.put(batchOf(dates.map((date, i) => rowOf(`${i}.md`, { date, published: true }))));
  return new LensDesk(index).read('').dates;
}

describe('the timeline', () => {
  it('goes by days when they are near, by months when not, by years when far', () => {
    expect(chart(['2021-05-01T23:59:59Z', '2021-05-03T00:00:00Z'])).toMatchObject({ unit: 'day', from: 18_748 });
    const months = chart(['2021-01-31T23:59:59Z', '2021-06-01T00:00:00Z', 'soon']);
    expect(months).toMatchObject({ unit: 'month', from: 2021 * 12, without: 1 });
    expect([...(months?.cells.published ?? [])]).toEqual([1, 0, 0, 0, 0, 1]);
    expect(chart(['1999-12-31', '2021-05-01'])).toMatchObject({ unit: 'year', from: 1999 });
  });

  it('counts a year 1 and a year 9999 apart', () => {
    const many = Array.from({ length: 300 }, (_, i) => `${2015 + (i % 6)}-06-01`);
    const made = chart([...many, '0001-01-01T00:00:00Z', '9999-12-31T00:00:00Z']);
    expect(made?.earlier.published).toBe(1);
    expect(made?.later.published).toBe(1);
    expect(made?.cells.published.length).toBeLessThan(60);
  });

  it('finds the cell as a calendar does, over the whole range of dates', () => {
    const range = { min: new Date(-8.64e15), max: new Date(8.64e15), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        expect(cellOf(date.getTime(), 'month')).toBe(date.getUTCFullYear() * 12 + date.getUTCMonth());
        expect(cellOf(date.getTime(), 'year')).toBe(date.getUTCFullYear());
      }),
    );
  });
});
