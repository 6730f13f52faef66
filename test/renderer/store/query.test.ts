import { describe, expect, it, vi } from 'vitest';
import { sortedBy, stillMeant, weightier } from '../../../renderer/store/query';
import { hold, withKept } from '../../../renderer/store/hold';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

const key = (column: 'date' | 'title' | 'quality', descending: boolean) => ({ column, descending });

describe('sorting by a header', () => {
  it('starts numbers and dates from the top, words from A', () => {
    expect(sortedBy([], 'quality', false)).toEqual([key('quality', true)]);
    expect(sortedBy([key('date', true)], 'title', false)).toEqual([key('title', false)]);
  });
  it('turns round when it is the only one', () => {
    expect(sortedBy([key('date', true)], 'date', false)).toEqual([key('date', false)]);
  });
  it('adds with Shift, then turns, then takes out', () => {
    const two = sortedBy([key('date', true)], 'title', true);
    expect(two).toEqual([key('date', true), key('title', false)]);
    const turned = sortedBy(two, 'title', true);
    expect(turned).toEqual([key('date', true), key('title', true)]);
    expect(sortedBy(turned, 'title', true)).toEqual([key('date', true)]);
  });
  it('never takes the last one out', () => {
    const last = [key('title', true)];
    expect(sortedBy(last, 'title', true)).toEqual(last);
  });
});

describe('the list after an edit of ours', () => {
  const shown = Uint32Array.of(3, 1, 2);
  it('stays as it was when rows left it or moved', () => {
    expect(hold(shown, Uint32Array.of(2, 3))).toEqual({ ids: shown, departed: 1 });
  });
  it('is the fresh one when rows came', () => {
    const fresh = Uint32Array.of(3, 1, 2, 4);
    expect(hold(shown, fresh)).toEqual({ ids: fresh, departed: 0 });
  });
  it('takes the weightier of two causes', () => {
    expect(weightier('edit', 'changed')).toBe('changed');
    expect(weightier('asked', 'edit')).toBe('asked');
  });
});

describe('the article in hand', () => {
  const shown = Uint32Array.of(3, 1, 2);
  it('stays where it stood when the list loses it', () => {
    const listed = { ids: Uint32Array.of(3, 2), departed: 0, groups: null, groupedBy: null };
    expect(withKept(listed, shown, 1)).toEqual({ ...listed, ids: shown, departed: 1 });
    expect(withKept({ ...listed, ids: new Uint32Array() }, shown, 2).ids).toEqual(Uint32Array.of(2));
    expect(withKept(listed, shown, 3)).toBe(listed);
    expect(withKept(listed, shown, 9)).toBe(listed);
  });
  it('is counted in the group it stands in', () => {
    const groups = [
      { name: 'A', count: 1 },
      { name: 'B', count: 1 },
    ];
    const kept = withKept({ ids: Uint32Array.of(3, 2), departed: 0, groups, groupedBy: 'topic' }, shown, 1);
    expect(kept.groups?.map(({ count }) => count)).toEqual([2, 1]);
  });
  it.each([true, false])('stays current while others change its file (typing: %s)', async (typing) => {
    const { library, state } = await deskOver([row(1), row(2), row(3)]);
    state().setFilter('is:unpublished');
    state().setCurrent(2);
    state().takeInHand({ id: 2, typing });
    library.changeOutside(2, { published: true });
    await vi.waitUntil(() => state().departed === 1);
    expect(state()).toMatchObject({ current: 2, ids: Uint32Array.of(1, 2, 3) });
    state().takeInHand(null);
    state().runQuery('asked');
    await vi.waitUntil(() => state().departed === 0);
    expect(state().current).toBe(3);
  });
});

it('keeps groups together with what they were gathered by until the next answer', async () => {
  const { library, state } = await deskOver([row(1)]);
  const answer = { ids: Uint32Array.of(1), revision: 1, rows: [] };
  library.handlers = {
    'library.query': ({ grouping }) => ({ ...answer, groups: [{ name: grouping ?? '', count: 1 }] }),
  };
  state().setGrouping('provider');
  await vi.waitUntil(() => state().groupedBy === 'provider');
  state().setGrouping('month');
  expect(state()).toMatchObject({ grouping: 'month', groupedBy: 'provider', groups: [{ name: 'provider' }] });
  await vi.waitUntil(() => state().groupedBy === 'month');
  expect(state().groups).toEqual([{ name: 'month', count: 1 }]);
});

describe('typing a filter', () => {
  it('keeps the last one that could be read in effect', async () => {
    const { state } = await deskOver([row(1, { title: 'Tide' }), row(2, { title: 'Harbour' })]);
    state().typeFilter('tide');
    await vi.waitUntil(() => state().ids.length === 1);
    state().typeFilter('tide (');
    expect(state()).toMatchObject({ filter: 'tide', typed: 'tide (' });
    state().typeFilter('tide topic:Har', true);
    expect(state()).toMatchObject({ filter: 'tide', typed: 'tide topic:Har' });
    state().setFilter('');
    expect(state()).toMatchObject({ filter: '', typed: '' });
  });

  it('forgets a word that turned out to stand before a colon', () => {
    expect(stillMeant('tide quality', 'tide quality:')).toBe('tide');
    expect(stillMeant('tide quality:>=70', 'tide quality:>=7x')).toBe('tide quality:>=70');
  });
});

describe('searching for something else', () => {
  it('comes back to the article worked on, unless the editor went on to another', async () => {
    const rows = [row(1, { title: 'Tide' }), row(2, { title: 'Harbour' }), row(3, { title: 'Tidy' })];
    const { state } = await deskOver(rows);
    const searched = async (words: string, found: number) => {
      state().typeFilter(words);
      await vi.waitUntil(() => state().ids.length === found);
      return state().current;
    };
    state().setCurrent(2);
    expect(await searched('tid', 2)).toBe(3);
    expect(await searched('nothing', 0)).toBeNull();
    expect(await searched('', 3)).toBe(2);
    expect(await searched('tide', 1)).toBe(1);
    state().settle();
    expect(await searched('', 3)).toBe(1);
    expect(await searched('harbour', 1)).toBe(2);
    state().setCurrent(2);
    expect(await searched('', 3)).toBe(2);
  });
});

describe('asking for the list', () => {
  it('shows the answer to the newest question only, whatever was typed before it', async () => {
    const { library, state } = await deskOver([row(1, { title: 'Tide' }), row(2, { title: 'Harbour' })]);
    const asked = library.countOf('library.query');
    for (const words of ['t', 'ti', 'tid', 'tide']) state().typeFilter(words);
    await vi.waitUntil(() => state().ids.length === 1);
    expect([...state().ids]).toEqual([1]);
    expect(library.countOf('library.query') - asked).toBe(2);
  });

  it('has the first rows with the answer', async () => {
    const { library, state } = await deskOver([row(1, { title: 'Tide' }), row(2, { title: 'Harbour' })]);
    state().forgetRows();
    const asked = library.countOf('library.rows');
    state().typeFilter('tide');
    await vi.waitUntil(() => state().ids.length === 1);
    expect(state().rows.get(1)?.title).toBe('Tide');
    expect(library.countOf('library.rows')).toBe(asked);
  });

  it('keeps an edited row in place until the next question', async () => {
    const { state } = await deskOver([row(1), row(2)]);
    state().setFilter('is:unpublished');
    await vi.waitUntil(() => state().ids.length === 2);
    await state().apply({ ids: [1], operations: [{ field: 'published', op: 'set', value: true }] });
    await vi.waitUntil(() => state().departed === 1);
    expect([...state().ids]).toEqual([1, 2]);
    state().runQuery('asked');
    await vi.waitUntil(() => state().ids.length === 1);
    expect(state().departed).toBe(0);
  });

  it('follows an outside change, and the current row with it', async () => {
    const { library, state } = await deskOver([row(1), row(2), row(3)]);
    state().setFilter('is:unpublished');
    state().setCurrent(2);
    library.changeOutside(2, { published: true });
    await vi.waitUntil(() => state().ids.length === 2);
    expect(state().current).toBe(3);
  });
});
