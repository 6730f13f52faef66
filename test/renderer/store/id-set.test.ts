import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdSet } from '../../../renderer/store/id-set';

const ids = fc.uniqueArray(fc.nat({ max: 3000 }));
const sorted = (all: Iterable<number>): number[] => [...all].toSorted((a, b) => a - b);

describe('a set of ids', () => {
  it('holds what a Set holds', () => {
    fc.assert(
      fc.property(ids, ids, fc.nat({ max: 3000 }), (some, others, one) => {
        const set = IdSet.of(some);
        expect([...set]).toEqual(sorted(some));
        expect(set.size).toBe(some.length);
        expect(set.has(one)).toBe(some.includes(one));
        expect([...set.plus(others)]).toEqual(sorted(new Set([...some, ...others])));
        expect([...set.minus(others)]).toEqual(sorted(some.filter((id) => !others.includes(id))));
        expect(set.toggled(one).has(one)).toBe(!some.includes(one));
        expect(set.countIn(Uint32Array.from(others))).toBe(others.filter((id) => some.includes(id)).length);
        expect([...IdSet.fromText(set.toText())]).toEqual(sorted(some));
      }),
    );
  });
  it('takes the highest bit of a word like any other', () => {
    expect([...IdSet.of([31, 63, 32])]).toEqual([31, 32, 63]);
  });
  it('is not changed by what is made from it', () => {
    const set = IdSet.of([1, 2]);
    set.plus([3]);
    set.minus([1]);
    expect([...set]).toEqual([1, 2]);
  });
});
