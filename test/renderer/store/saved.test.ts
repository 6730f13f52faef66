import { describe, expect, it, vi } from 'vitest';
import type { SavedView } from '../../../preload/contract/views';
import { groupStart } from '../../../renderer/store/selection';
import { isEdited, openView } from '../../../renderer/store/view-shape';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

const usual = { filter: '', sort: null, hidden: null, grouping: null, origin: 'own' } as const;
const inbox: SavedView = { ...usual, id: 'own:1', name: 'Inbox', filter: 'is:unpublished' };
const best: SavedView = {
  ...usual,
  id: 'own:2',
  name: 'Best',
  filter: 'is:published',
  sort: [{ column: 'quality', descending: true }],
  hidden: ['heat'],
  grouping: 'month',
};

async function desk() {
  const found = await deskOver([row(1), row(2, { published: true })]);
  found.state().takeSaved([inbox, best]);
  return found;
}
const edited = (state: ReturnType<Awaited<ReturnType<typeof desk>>['state']>) => {
  const view = openView(state);
  return view && isEdited(view, state);
};

describe('a saved view', () => {
  it('shows its articles as it says, and what it leaves open as before', async () => {
    const { state } = await desk();
    const { sort } = state().preferences;
    state().openSaved('own:2');
    await vi.waitUntil(() => state().ids.length === 1);
    expect(state()).toMatchObject({ filter: 'is:published', grouping: 'month', openId: 'own:2', current: 2 });
    expect(state().preferences.sort).toEqual(best.sort);
    state().openSaved('own:1');
    expect(state().preferences.sort).toEqual(sort);
    expect(state().preferences.columns.hidden).toEqual([]);
    expect(state().grouping).toBeNull();
  });
  it('is left by asking for everything, and the table is as it was', async () => {
    const { state } = await desk();
    const { sort } = state().preferences;
    state().openSaved('own:2');
    state().setFilter('');
    expect(state()).toMatchObject({ openId: null, grouping: null });
    expect(state().preferences.sort).toEqual(sort);
  });
  it('is edited by what differs from it, and not by what it leaves open', async () => {
    const { state } = await desk();
    state().openSaved('own:1');
    expect(edited(state())).toBe(false);
    state().sortBy('title', false);
    expect(edited(state())).toBe(false);
    state().setGrouping('type');
    expect(edited(state())).toBe(true);
    state().openSaved('own:2');
    expect(edited(state())).toBe(false);
    state().sortBy('title', false);
    expect(edited(state())).toBe(true);
  });
  it('that is gone is not open any more', async () => {
    const { library, state } = await desk();
    state().openSaved('own:2');
    library.emit('views.changed', [inbox]);
    expect(state().openId).toBeNull();
  });
  it('says why it could not be kept', async () => {
    const { library, state } = await desk();
    library.handlers = {
      'views.create': () => {
        throw new Error('No room.');
      },
    };
    expect(await state().createSaved('Third', false)).toBe('No room.');
    expect(state().notices).toEqual([]);
  });
});

describe('moving by groups', () => {
  const ids = Uint32Array.of(10, 11, 12, 13, 14);
  const groups = [
    { name: 'a', count: 2 },
    { name: 'b', count: 1 },
    { name: 'c', count: 2 },
  ];
  it.each<[number | null, 1 | -1, number | null]>([
    [null, 1, 10],
    [10, 1, 12],
    [12, 1, 13],
    [14, 1, 14],
    [14, -1, 13],
    [13, -1, 12],
    [10, -1, 10],
  ])('from %s by %s leads to %s', (current, direction, to) => {
    expect(groupStart(ids, groups, current, direction)).toBe(to);
  });
});
