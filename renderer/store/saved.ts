import type { SavedView, ViewDraft, ViewId, ViewsOutcome } from '../../preload/contract/views';
import { sentenceFor } from './notices';
import { sessionOf } from './library-state';
import { paced } from './paced';
import type { SliceTools } from './state';
import type { SavedSlice } from './state/saved';
import { openView, shapeNow } from './view-shape';

/** Between two counts, in milliseconds: they are read, not acted on. */
const countPause = 250;

export const noViews = {
  saved: null,
  savedCounts: {},
  openId: null,
  openedAs: null,
  shownBefore: null,
  grouping: null,
};

function draftOf({ name, filter, sort, hidden, grouping }: SavedView): ViewDraft {
  return { name, filter, sort, hidden, grouping };
}

export function createSaved({ set, get, connection }: SliceTools): SavedSlice {
  const count = paced<null>({
    work: async () => {
      const { library } = get();
      const { counts } = await connection.call('views.counts', null);
      if (sessionOf(get().library) === sessionOf(library)) set({ savedCounts: counts });
    },
    merge: () => null,
    pause: () => countPause,
    onError: (error) => get().report(error),
  });
  const refreshSavedCounts = (): void => count(null);

  const takeSaved = (saved: readonly SavedView[]): void => {
    set({ saved });
    // A view that is gone, here or for somebody else, is not open any more.
    const open = openView(get());
    if (open === null) set({ openId: null, openedAs: null });
    else if (get().openedAs === null) set({ openedAs: open });
    refreshSavedCounts();
  };

  /** Does something to a view. Answers what came of it; `null` after an error, which is told. */
  const change = async (work: () => Promise<ViewsOutcome>): Promise<ViewsOutcome | null> => {
    try {
      const outcome = await work();
      takeSaved(outcome.views);
      return outcome;
    } catch (error) {
      get().report(error);
      return null;
    }
  };

  const find = (id: ViewId): SavedView | undefined => get().saved?.find((view) => view.id === id);

  const show = ({ sort, hidden, grouping }: Pick<SavedView, 'sort' | 'hidden' | 'grouping'>): void => {
    const { preferences, savePreferences } = get();
    set({ grouping });
    if (sort === null && hidden === null) return;
    const columns = { ...preferences.columns, hidden: hidden ?? preferences.columns.hidden };
    void savePreferences({ sort: sort ?? preferences.sort, columns });
  };

  /** The open view goes by another id after a change of its name or place. */
  const changeIn = async (id: ViewId, work: () => Promise<ViewsOutcome>): Promise<void> => {
    const wasOpen = get().openId === id;
    const outcome = await change(work);
    if (!wasOpen) return;
    if (outcome) set({ openId: outcome.id });
    // Also after a refusal, which has shown what the view is now.
    set({ openedAs: openView(get()) });
  };

  return {
    ...noViews,
    setGrouping: (grouping) => {
      set({ grouping });
      get().runQuery('asked');
    },
    refreshSaved: () => {
      const { library } = get();
      connection
        .call('views.list', null)
        .then((saved) => {
          if (sessionOf(get().library) === sessionOf(library)) takeSaved(saved);
        })
        .catch(get().report);
    },
    refreshSavedCounts,
    takeSaved,
    openSaved: (id) => {
      const view = find(id);
      if (!view) return;
      const { openId, shownBefore, preferences, grouping } = get();
      const now = { sort: preferences.sort, hidden: preferences.columns.hidden, grouping };
      const before = openId === null ? now : shownBefore;
      set({ openId: id, openedAs: view, shownBefore: before, current: null });
      get().show('articles');
      // What this view leaves open is as it was before any view was opened.
      show({ ...view, sort: view.sort ?? before?.sort ?? null, hidden: view.hidden ?? before?.hidden ?? null });
      get().setFilter(view.filter);
    },
    leaveSaved: () => {
      const { openId, shownBefore } = get();
      if (openId === null) return;
      set({ openId: null, openedAs: null, shownBefore: null });
      if (shownBefore) show(shownBefore);
      get().runQuery('asked');
    },
    createSaved: async (name, shared) => {
      const view = { name, ...shapeNow(get()) };
      try {
        const { id, views } = await connection.call('views.create', { view, shared });
        takeSaved(views);
        set({ openId: id });
        set({ openedAs: openView(get()) });
        return null;
      } catch (error) {
        return sentenceFor(error);
      }
    },
    updateSaved: async () => {
      const view = openView(get());
      if (!view) return;
      const { id, name } = view;
      const draft = { name, ...shapeNow(get()) };
      const seen = draftOf(get().openedAs ?? view);
      await changeIn(id, () => connection.call('views.update', { id, view: draft, seen }));
    },
    renameSaved: async (id, name) => {
      const view = find(id);
      if (!view || name === view.name) return;
      const seen = draftOf(view);
      await changeIn(id, () => connection.call('views.update', { id, view: { ...seen, name }, seen }));
    },
    shareSaved: (id, shared) => changeIn(id, () => connection.call('views.share', { id, shared })),
    removeSaved: async (id) => {
      const view = find(id);
      if (!view) return;
      const outcome = await change(() => connection.call('views.remove', { id }));
      if (outcome) get().notify({ kind: 'view-removed', view: id, name: view.name });
    },
    restoreSaved: async (id) => {
      await change(() => connection.call('views.restore', { id }));
    },
    restoreBuiltIn: async () => {
      await change(() => connection.call('views.restoreBuiltIn', null));
    },
    placeSaved: async (id, place) => {
      const views = get().saved ?? [];
      const view = find(id);
      if (!view) return;
      const others = views.filter((one) => one !== view);
      const ordered = others.toSpliced(Math.max(0, Math.min(place, others.length)), 0, view);
      // At once, so that the line does not jump back under the editor's hand.
      set({ saved: ordered });
      await change(() => connection.call('views.order', { ids: ordered.map((one) => one.id) }));
    },
  };
}
