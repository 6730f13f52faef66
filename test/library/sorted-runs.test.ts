import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SortedRuns, compareTexts } from '../../main/library/sorted-runs';

describe('SortedRuns', () => {
  it('keeps members in order however they come', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ maxLength: 3 }), { maxLength: 40 }), { maxLength: 12 }), (batches) => {
        const keys: string[] = [];
        const compare = (a: number, b: number): number => compareTexts(keys[a] ?? '', keys[b] ?? '') || a - b;
        const runs = new SortedRuns(compare);
        for (const batch of batches) {
          runs.add(batch.map((key) => keys.push(key) - 1));
          // Asked for in between, too: runs are merged in other ways then.
          if (batch.length % 2 === 0) runs.all();
        }
        expect([...runs.all()]).toEqual(keys.map((_, i) => i).toSorted(compare));
      }),
    );
  });
});
