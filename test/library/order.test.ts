import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankNumbers } from '../../main/library/number-ranks';
import { orderByRank } from '../../main/library/order';

describe('rankNumbers and orderByRank', () => {
  it('sort like a stable sort, rows without a number last', () => {
    const numbers = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double(), fc.constant(Number.NaN)));
    fc.assert(
      fc.property(numbers, fc.boolean(), (values, descending) => {
        const rows = Uint32Array.from(values.keys());
        const key = (row: number): number => values[row] ?? 0;
        const expected = [...rows].toSorted((a, b) => {
          if (Number.isNaN(key(a)) || Number.isNaN(key(b)))
            return Number(Number.isNaN(key(a))) - Number(Number.isNaN(key(b)));
          if (key(a) === key(b)) return 0;
          return key(a) < key(b) === descending ? 1 : -1;
        });
        expect([...orderByRank(rows, rankNumbers(Float64Array.from(values)), descending)]).toEqual(expected);
      }),
    );
  });
});
