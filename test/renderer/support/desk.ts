import { vi } from 'vitest';
import type { ArticleRow } from '../../../preload/contract/article';
import { createDesk } from '../../../renderer/store/desk';
import { start } from '../../../renderer/store/start';
import { FakeLibrary } from './fake-library';

/** A started desk over a library in memory, with its rows fetched. */
export async function deskOver(rows: readonly ArticleRow[]) {
  const library = new FakeLibrary(rows);
  const store = createDesk(library);
  await start(store, library);
  await vi.waitUntil(() => store.getState().answered);
  await store.getState().reloadRows(rows.map(({ id }) => id));
  return { library, store, state: () => store.getState() };
}
