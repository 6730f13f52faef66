import type { LibraryState } from '../../preload/contract/library';
import type { SliceTools } from './state';
import { nothingToUndo } from './state/edits';
import type { LibrarySlice } from './state/library';

const folderOf = (state: LibraryState): string | null =>
  state.kind === 'open' || state.kind === 'opening' ? state.info.folder : null;

export function createLibrary({ set, get, connection }: SliceTools): LibrarySlice {
  // As with the query: one under way, and one more after it when something changed meanwhile.
  let counting = false;
  let countAgain = false;

  const refreshFacets = (): void => {
    if (counting) {
      countAgain = true;
      return;
    }
    counting = true;
    countAgain = false;
    connection
      .call('library.facets', null)
      .then((facets) => set({ facets }))
      .catch(get().report)
      .finally(() => {
        counting = false;
        if (countAgain) refreshFacets();
      });
  };

  const refreshWelcome = async (): Promise<void> => {
    try {
      set({ welcome: await connection.call('library.welcome', null) });
    } catch (error) {
      get().report(error);
    }
  };

  const setLibrary = (next: LibraryState): void => {
    const before = get().library;
    set({ library: next });
    if (folderOf(before) !== folderOf(next)) {
      get().forgetRows();
      const empty = { ids: new Uint32Array(), departed: 0, answered: false, current: null, facets: null, panel: null };
      set({ ...empty, decisions: new Map(), notices: [], undoState: nothingToUndo });
      if (folderOf(before) !== null) set({ filter: {} });
    }
    if (folderOf(next) === null) {
      void refreshWelcome();
    } else if (folderOf(before) !== folderOf(next) || before.kind !== next.kind) {
      get().runQuery('changed');
      refreshFacets();
      connection
        .call('edits.state', null)
        .then((undoState) => set({ undoState }))
        .catch(get().report);
    }
  };

  return {
    app: null,
    library: { kind: 'none' },
    welcome: null,
    facets: null,
    opening: false,
    callLibrary: async (method, input) => {
      set({ opening: true });
      try {
        setLibrary(await connection.call(method, input));
      } catch (error) {
        get().report(error);
      } finally {
        set({ opening: false });
      }
    },
    forgetRecent: async (recent) => {
      try {
        set({ welcome: await connection.call('library.forgetRecent', { recent }) });
      } catch (error) {
        get().report(error);
      }
    },
    setLibrary,
    refreshFacets,
    refreshWelcome,
  };
}
