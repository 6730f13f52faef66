import { describe, expect, it } from 'vitest';
import type { HistoryEntry, Refusal } from '../../../preload/contract/edit';
import { asItStands } from '../../../renderer/store/standing';
import type { Unfinished } from '../../../renderer/store/state/bulk';

const refusal = (code: 'conflict' | 'unreadable'): Refusal => ({
  id: 3,
  path: '3.md',
  field: 'quality',
  problem: { code, severity: 'error', line: 3, column: 1, message: 'Not written.' },
});
const batch: Unfinished = {
  entry: 'e1',
  label: 'Changed quality to 6 in 3 articles',
  changed: 2,
  left: 0,
  unlisted: 0,
  refused: [refusal('conflict'), refusal('unreadable')],
  settled: [],
  cancelled: false,
  request: { ids: [1, 2, 3], operations: [] },
};
const entry: HistoryEntry = {
  id: 'e1',
  at: 1,
  label: batch.label,
  files: 3,
  standing: 2,
  state: 'partial',
  door: 'app',
};

describe('a batch that left something', () => {
  it('is as it was left, as long as nothing else is known of it', () => {
    expect(asItStands(batch, null)).toBe(batch);
    expect(asItStands(batch, [{ ...entry, id: 'e2', state: 'undone' }])).toBe(batch);
    expect(asItStands(null, [entry])).toBeNull();
    expect(asItStands(batch, [entry])).toEqual(batch);
  });

  it('has nothing to decide once it was taken back, and has it again when it is redone', () => {
    expect(asItStands(batch, [{ ...entry, state: 'undone', standing: 0 }])).toBeNull();
    expect(asItStands(batch, [{ ...entry, standing: 1 }])).toEqual({ ...batch, changed: 1 });
  });

  it('keeps only what could not be planned when it was finished elsewhere', () => {
    const whole: HistoryEntry = { ...entry, standing: 3, state: 'applied' };
    const left = { ...batch, changed: 3, refused: [refusal('unreadable')] };
    expect(asItStands({ ...batch, left: 1 }, [whole])).toEqual(left);
    expect(asItStands({ ...batch, refused: [refusal('conflict')] }, [whole])).toBeNull();
  });
});
