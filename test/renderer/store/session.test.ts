import { describe, expect, it, vi } from 'vitest';
import { createDesk } from '../../../renderer/store/desk';
import { start } from '../../../renderer/store/start';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

describe('a reload', () => {
  it('comes back to the same filter, row and place', async () => {
    const { library, store } = await deskOver([row(1), row(2), row(3, { published: true })]);
    store.getState().setFilter('is:unpublished');
    await vi.waitUntil(() => store.getState().ids.length === 2);
    store.getState().setCurrent(2);
    store.setState({ scrollTop: 104 });

    const again = createDesk(library);
    await start(again, library);
    await vi.waitUntil(() => again.getState().answered);
    expect(again.getState()).toMatchObject({
      filter: 'is:unpublished',
      typed: 'is:unpublished',
      current: 2,
      scrollTop: 104,
    });
    expect([...again.getState().ids]).toEqual([1, 2]);
  });

  it('selects what was selected, unless the articles were counted anew since', async () => {
    const { library, store } = await deskOver([row(1), row(2), row(3)]);
    store.getState().toggleSelected(2);

    const again = createDesk(library);
    await start(again, library);
    expect([...again.getState().selected]).toEqual([2]);

    store.getState().setFilter('is:unpublished');
    library.becomes();
    const anew = createDesk(library);
    await start(anew, library);
    expect(anew.getState().filter).toBe('is:unpublished');
    expect(anew.getState().current).not.toBe(2);
    expect(anew.getState().selected.size).toBe(0);
  });

  it('starts anew in another library', async () => {
    const { library, store } = await deskOver([row(1)]);
    store.getState().setFilter('is:unpublished');
    library.becomes({ session: 'other', folder: '/other' });
    const again = createDesk(library);
    await start(again, library);
    expect(again.getState().filter).toBe('');
  });
});
