import { describe, expect, it, vi } from 'vitest';
import { movedBy } from '../../../renderer/store/selection';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

const ids = Uint32Array.of(7, 5, 9);

describe('the current row', () => {
  it('moves and stays on the ends', () => {
    expect(movedBy(ids, 7, 1)).toBe(5);
    expect(movedBy(ids, 9, 1)).toBe(9);
    expect(movedBy(ids, 9, -100)).toBe(7);
    expect(movedBy(ids, null, 1)).toBe(7);
    expect(movedBy(new Uint32Array(), null, 1)).toBeNull();
  });
});

describe('selecting', () => {
  const five = [1, 2, 3, 4, 5].map((id) => row(id, { published: id > 3 }));

  it('stretches from the anchor, forwards and back', async () => {
    const { state } = await deskOver(five);
    state().toggleSelected(5);
    state().setCurrent(2);
    state().moveBy(1, true);
    state().moveBy(1, true);
    expect([...state().selected]).toEqual([2, 3, 4, 5]);
    state().moveBy(-3, true);
    expect([...state().selected]).toEqual([1, 2, 5]);
    state().setCurrent(4);
    state().moveTo('last', true);
    expect([...state().selected]).toEqual([1, 2, 4, 5]);
  });

  it('takes everything that matches, and leaves what is selected elsewhere', async () => {
    const { state } = await deskOver(five);
    state().toggleSelected(5);
    state().setFilter('is:unpublished');
    await vi.waitUntil(() => state().ids.length === 3);
    state().selectAll();
    expect([...state().selected]).toEqual([1, 2, 3, 5]);
    state().invertSelection();
    expect([...state().selected]).toEqual([5]);
    await state().selectMatching('is:unpublished', 'replace');
    expect([...state().selected]).toEqual([1, 2, 3]);
  });

  it('survives sorting and filtering, and shows what is out of the view', async () => {
    const { state } = await deskOver(five);
    state().selectAll();
    state().setFilter('is:unpublished');
    await vi.waitUntil(() => state().ids.length === 3);
    state().sortBy('title', false);
    expect(state().selected.size).toBe(5);
    state().toggleSelected(1);
    state().showOnlySelected(true);
    await vi.waitUntil(() => state().ids.length === 4);
    expect([...state().ids]).toEqual([2, 3, 4, 5]);
    state().showOnlySelected(false);
    await vi.waitUntil(() => state().ids.length === 3);
  });

  it('comes back after it was cleared', async () => {
    const { state } = await deskOver(five);
    state().selectAll();
    state().clearSelection();
    expect(state().selected.size).toBe(0);
    state().selectEarlier();
    expect(state().selected.size).toBe(5);
  });

  it('drops what left the library, and says how many', async () => {
    const { library, state } = await deskOver(five);
    state().selectAll();
    library.handlers = {
      'library.query': () => ({ ids: Uint32Array.of(1, 2, 3), groups: null, revision: 9, rows: [] }),
    };
    library.emit('library.changed', { revision: 9, ids: [4, 5], origin: 'outside' });
    await vi.waitUntil(() => state().vanished === 2);
    expect([...state().selected]).toEqual([1, 2, 3]);
  });
});
