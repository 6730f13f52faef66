import type { Connection } from '../../preload/contract/contract';
import type { DeskStore } from './state';
import { folderOf } from './library-state';
import { keepSession, readSession } from './session';

/** Listens to everything main tells the desk. Answers a function that ends it. */
function listen({ getState, setState }: DeskStore, connection: Connection): () => void {
  const ends = [
    connection.subscribe('library.state', (state) => getState().setLibrary(state)),
    connection.subscribe('library.changed', (change) => {
      getState().rowsChanged(change);
      getState().runQuery(change.origin === 'edit' ? 'edit' : 'changed');
      getState().refreshFacets();
    }),
    connection.subscribe('edits.state', (undoState) => setState({ undoState })),
    connection.subscribe('edits.progress', (progress) => setState({ progress })),
    connection.subscribe('preferences.changed', (preferences) => getState().takePreferences(preferences)),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Asks for everything that events could have told: at the start, and after a host that was lost answers again. */
export async function resync({ getState, setState }: DeskStore, connection: Connection): Promise<void> {
  try {
    const [app, preferences, library] = await Promise.all([
      connection.call('app.info', null),
      connection.call('preferences.read', null),
      connection.call('library.state', null),
    ]);
    setState({ app, preferences });
    const session = getState().library.kind === 'none' ? readSession(folderOf(library)) : null;
    if (session) setState({ filter: session.filter });
    getState().setLibrary(library);
    if (session) setState({ current: session.current, scrollTop: session.scrollTop });
  } catch (error) {
    getState().report(error);
  }
}

/** Brings a desk to life: listens first, so that nothing is missed, then asks. Answers a function that ends the listening. */
export async function start(store: DeskStore, connection: Connection): Promise<() => void> {
  const end = listen(store, connection);
  await resync(store, connection);
  const endSession = keepSession(store);
  return () => {
    end();
    endSession();
  };
}
