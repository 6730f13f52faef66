import { describe, expect, it } from 'vitest';
import type { EditOutcome, HistoryEntry, Refusal } from '../../../preload/contract/edit';
import { asItStands, leftOver } from '../../../renderer/store/unfinished';
import type { Unfinished } from '../../../renderer/store/state/bulk';

const refusal = (code: 'conflict' | 'unreadable'): Refusal => ({
  id: 3,
  path: '3.md',
  field: 'quality',
  problem: { code, severity: 'error', line: 3, column: 1, message: 'Not written.' },
});
const batch: Unfinished = {
  entry: 'e1',
  way: 'on',
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

describe('a batch that was being taken back', () => {
  const back: Unfinished = { ...batch, way: 'back', changed: 1, left: 2, refused: [], request: null };

  it('has something to decide as long as it stands in part', () => {
    expect(asItStands(back, [entry])).toBe(back);
    expect(asItStands(back, [{ ...entry, state: 'undone' }])).toBeNull();
    expect(asItStands(back, [{ ...entry, state: 'applied' }])).toBeNull();
  });

  it('says what was in its way where not even the first file went back', () => {
    const none = { ...back, changed: 0, refused: [refusal('unreadable')] };
    expect(asItStands(none, [{ ...entry, state: 'applied' }])).toBe(none);
  });
});

describe('what a batch left', () => {
  const outcome: EditOutcome = {
    entry: 'e1',
    label: batch.label,
    changed: [1, 2, 3],
    files: 3,
    left: 0,
    unchanged: 0,
    refused: [],
    cancelled: false,
  };
  const ofIt = { entry: 'e1', way: 'on', request: null } as const;

  it('is nothing when it did all', () => {
    expect(leftOver(outcome, ofIt)).toBeNull();
  });
  it('is what was refused, and what a stop or a full disk kept from being begun', () => {
    expect(leftOver({ ...outcome, refused: [refusal('conflict')] }, ofIt)).toMatchObject({ changed: 3, left: 0 });
    expect(leftOver({ ...outcome, left: 5 }, ofIt)).toMatchObject({ changed: 3, left: 5, cancelled: false });
  });
});
