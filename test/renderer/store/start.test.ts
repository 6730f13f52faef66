import { describe, expect, it, vi } from 'vitest';
import { defaultPreferences, type Preferences } from '../../../preload/contract/preferences';
import type { SortKey } from '../../../preload/contract/library';
import { createDesk } from '../../../renderer/store/desk';
import { resync, start } from '../../../renderer/store/start';
import { deskOver } from '../support/desk';
import { FakeLibrary } from '../support/fake-library';
import { row } from '../support/rows';

const byTitle: readonly SortKey[] = [{ column: 'title', descending: false }];
const sorted: Preferences = { ...defaultPreferences, sort: byTitle };

/** A library whose preferences come when `answer` is called, and by what the list was last asked for. */
function slowLibrary() {
  const library = new FakeLibrary([row(1), row(2)]);
  const answers: ((preferences: Preferences) => void)[] = [];
  library.handlers = { 'preferences.read': () => new Promise((resolve) => answers.push(resolve)) };
  const lastSort = () => {
    const last = library.calls.findLast(({ method }) => method === 'library.query');
    return last && Reflect.get(Object(last.input), 'sort');
  };
  return { library, lastSort, answer: () => answers[0]?.(sorted) };
}

describe('a start', () => {
  it('asks in the kept order where an event told of the library first', async () => {
    const { library, lastSort, answer } = slowLibrary();
    const store = createDesk(library);
    const started = start(store, library);
    library.emit('library.state', library.state);
    answer();
    await started;
    await vi.waitUntil(() => store.getState().answered);
    await vi.waitUntil(() => lastSort() === byTitle);
    expect([...store.getState().ids]).toEqual([1, 2]);
  });

  it('asks again in the kept order where even the list was there first', async () => {
    const { library, lastSort, answer } = slowLibrary();
    const store = createDesk(library);
    const started = start(store, library);
    library.emit('library.state', library.state);
    await vi.waitUntil(() => store.getState().answered);
    expect(lastSort()).toBe(defaultPreferences.sort);
    answer();
    await started;
    await vi.waitUntil(() => lastSort() === byTitle);
  });

  it('comes back to the kept filter also then', async () => {
    const { library, store } = await deskOver([row(1), row(2, { published: true })]);
    store.getState().setFilter('is:published');
    await vi.waitUntil(() => store.getState().ids.length === 1);

    const again = createDesk(library);
    const started = start(again, library);
    library.emit('library.state', library.state);
    await started;
    expect(again.getState()).toMatchObject({ filter: 'is:published', typed: 'is:published' });
    await vi.waitUntil(() => again.getState().ids.length === 1);
  });
});

describe('a host that answers again', () => {
  it('is asked for what changed while it was lost', async () => {
    const { library, store } = await deskOver([row(1), row(2)]);
    library.handlers = {
      'library.query': () => ({ ids: Uint32Array.of(2), groups: null, revision: 9, rows: [] }),
      'library.rows': () => [row(2, { title: 'Changed while nobody heard' })],
    };
    await resync(store, library);
    await vi.waitUntil(() => store.getState().ids.length === 1);
    store.getState().wantRows([2]);
    await vi.waitUntil(() => store.getState().rows.get(2)?.title === 'Changed while nobody heard');
  });
});

describe('an editor who comes back to the desk', () => {
  it('has the files looked at again, until the desk has ended', async () => {
    const library = new FakeLibrary([row(1)]);
    library.handlers = { 'library.rescan': () => library.state };
    const store = createDesk(library);
    const end = await start(store, library);
    window.dispatchEvent(new Event('focus'));
    expect(library.countOf('library.rescan')).toBe(1);
    end();
    window.dispatchEvent(new Event('focus'));
    expect(library.countOf('library.rescan')).toBe(1);
  });
});
