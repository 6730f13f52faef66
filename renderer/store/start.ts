import type { Connection } from '../../preload/contract/contract';
import type { LibraryChange, LibraryState } from '../../preload/contract/library';
import type { DeskState, DeskStore } from './state';
import { keepBatch, readBatch } from './kept-batch';
import { sessionOf } from './library-state';
import { keepSession, readSession } from './session';

/** Whether a change of the library concerns what is selected. */
function mayVanish({ selected }: DeskState, { ids }: LibraryChange): boolean {
  return selected.size > 0 && (ids === null || ids.some((id) => selected.has(id)));
}

/** Has everything that shows the changed articles asked for anew. */
function takeChange({ getState }: DeskStore, change: LibraryChange): void {
  getState().rowsChanged(change);
  getState().reviewChanged(change);
  // While we write, the watcher may tell of our own files before the edit does.
  const ours = change.origin === 'edit' || change.origin === 'mark' || getState().writing > 0;
  getState().runQuery(ours ? 'edit' : 'changed');
  getState().refreshFacets();
  getState().refreshRules();
  getState().refreshSavedCounts();
  if (mayVanish(getState(), change)) getState().dropVanished();
}

/** Listens to everything main tells the desk. Answers a function that ends it. */
function listen(store: DeskStore, connection: Connection): () => void {
  const { getState, setState } = store;
  const ends = [
    connection.subscribe('library.state', (state) => getState().setLibrary(state)),
    connection.subscribe('library.changed', (change) => takeChange(store, change)),
    connection.subscribe('edits.state', (undoState) => {
      setState({ undoState });
      getState().refreshHistory();
    }),
    connection.subscribe('edits.progress', (progress) => getState().takeProgress(progress)),
    connection.subscribe('settings.changed', (settings) => setState({ settings })),
    connection.subscribe('views.changed', (views) => getState().takeSaved(views)),
    connection.subscribe('preferences.changed', (preferences) => getState().takePreferences(preferences)),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Puts back what the editor had in this window before its page was loaded again, and takes the library on. */
function takeUp({ getState, setState }: DeskStore, library: LibraryState): void {
  const kept = readSession(library);
  const batch = readBatch(library);
  if (kept) setState(kept.asked);
  getState().setLibrary(library);
  if (kept?.looked) setState(kept.looked);
  if (batch) setState(batch);
}

/**
 * Asks for everything that events could have told: at the start, and after a host that was lost answers again.
 * @param first before it, the desk knew at most what an event told that was faster than the answers
 */
export async function resync(store: DeskStore, connection: Connection, first = false): Promise<void> {
  const { getState, setState } = store;
  try {
    const [app, preferences, library] = await Promise.all([
      connection.call('app.info', null),
      connection.call('preferences.read', null),
      connection.call('library.state', null),
    ]);
    setState({ app, preferences });
    const known = sessionOf(getState().library);
    if (first) takeUp(store, library);
    else getState().setLibrary(library);
    if (known !== null && known === sessionOf(library)) {
      const { revision } = await connection.call('library.facets', { filter: '' });
      takeChange(store, { revision, ids: null, origin: 'outside' });
      getState().runQuery('asked');
    } else {
      getState().dropVanished();
    }
  } catch (error) {
    getState().report(error);
  }
}

/** Looks for outside changes whenever the editor comes back from elsewhere. Answers a function that ends it. */
function lookOnFocus({ getState }: DeskStore, connection: Connection): () => void {
  const look = (): void => {
    if (sessionOf(getState().library) === null) return;
    connection.call('library.rescan', null).catch((error: unknown) => getState().report(error));
  };
  window.addEventListener('focus', look);
  return () => window.removeEventListener('focus', look);
}

/** Brings a desk to life: listens first, so that nothing is missed, then asks. Answers a function that ends the listening. */
export async function start(store: DeskStore, connection: Connection): Promise<() => void> {
  const end = listen(store, connection);
  await resync(store, connection, true);
  const ends = [end, keepSession(store), keepBatch(store), lookOnFocus(store, connection)];
  return () => {
    for (const one of ends) one();
  };
}
