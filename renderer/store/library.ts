import type { LibraryState } from '../../preload/contract/library';
import { defaultSettings } from '../../preload/contract/settings';
import { folderOf, sessionOf } from './library-state';
import { paced } from './paced';
import { noViews } from './saved';
import { nothingSelected } from './selection';
import type { SliceTools } from './state';
import { nothingToUndo } from './state/edits';
import type { LibrarySlice } from './state/library';

/** Between two counts, in milliseconds: they are read, not acted on. */
const countPause = 200;

export function createLibrary({ set, get, connection }: SliceTools): LibrarySlice {
  const count = paced<null>({
    work: async () => {
      const facets = await connection.call('library.facets', { filter: '' });
      set({ facets });
      if (get().filter === '') set({ counts: facets });
      else refreshCounts();
    },
    merge: () => null,
    pause: () => countPause,
    onError: (error) => get().report(error),
  });
  const refreshFacets = (): void => count(null);

  const countFiltered = paced<null>({
    work: async () => {
      const { filter } = get();
      const counts = await connection.call('library.facets', { filter });
      if (get().filter === filter) set({ counts });
    },
    merge: () => null,
    pause: () => 0,
    onError: (error) => get().report(error),
  });
  const refreshCounts = (): void => countFiltered(null);

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
    if (sessionOf(before) !== sessionOf(next)) {
      get().forgetRows();
      const empty = {
        ids: new Uint32Array(),
        groups: null,
        departed: 0,
        answered: false,
        current: null,
        strayed: null,
        facets: null,
        counts: null,
        panel: null,
      };
      set({ ...empty, decisions: new Map(), notices: [], apart: [], undoState: nothingToUndo });
      set({ ...nothingSelected, changes: [], planning: { kind: 'none' }, unfinished: null });
      set({ rules: null, companions: new Map(), settings: defaultSettings });
      // What was offered before knows nothing of this library.
      set({ welcome: null, view: 'articles', history: null, historyComplete: false, leftAsIs: new Map() });
      set({ reviewing: null, leftReview: null, compared: null });
      const same = folderOf(before) === folderOf(next);
      if (folderOf(before) !== null && !same) set({ filter: '', typed: '', ...noViews });
    }
    if (sessionOf(next) === null) {
      void refreshWelcome();
    } else if (sessionOf(before) !== sessionOf(next) || before.kind !== next.kind) {
      get().runQuery('changed');
      refreshFacets();
      get().refreshHistory();
      get().refreshRules();
      get().readSettings();
      get().refreshSaved();
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
    counts: null,
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
    refreshCounts,
    refreshWelcome,
  };
}
