import { describe, expect, it } from 'vitest';
import type { UndoState } from '../../../preload/contract/edit';
import { newestApart } from '../../../renderer/store/duplicates';
import { nothingToUndo } from '../../../renderer/store/state/edits';
import { entry } from '../history/fixtures';

const edited = (id: string): UndoState => ({ ...nothingToUndo, undo: entry(id) });
const [first, second] = [
  { ids: [1, 2], after: null },
  { ids: [3, 4], after: 'e1' },
];

describe('what was set apart last', () => {
  it('is taken back next while no edit came after it', () => {
    expect(newestApart({ apart: [], undoState: nothingToUndo })).toBeNull();
    expect(newestApart({ apart: [first], undoState: nothingToUndo })).toBe(first);
    expect(newestApart({ apart: [first, second], undoState: edited('e1') })).toBe(second);
  });

  it('waits until the edits after it are taken back', () => {
    expect(newestApart({ apart: [first], undoState: edited('e1') })).toBeNull();
    expect(newestApart({ apart: [first, second], undoState: edited('e2') })).toBeNull();
  });
});
