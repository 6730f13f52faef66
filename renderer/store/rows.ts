import type { ArticleId, ArticleRow } from '../../preload/contract/article';
import { sessionOf } from './library-state';
import { overlay } from './predict';
import type { DeskState, SliceTools } from './state';
import type { RowsSlice } from './state/rows';

const capacity = 4_000;
const mostPerCall = 1_000;

/** The cache with the arrivals as its newest entries and the oldest ones beyond the capacity dropped. */
export function remember(
  rows: ReadonlyMap<ArticleId, ArticleRow>,
  arrivals: readonly ArticleRow[],
  most = capacity,
): ReadonlyMap<ArticleId, ArticleRow> {
  const next = new Map(rows);
  for (const row of arrivals) {
    next.delete(row.id);
    next.set(row.id, row);
  }
  for (const id of next.keys()) {
    if (next.size <= most) break;
    next.delete(id);
  }
  return next;
}

/**
 * What the desk knows once main has sent these rows. A change that was announced while they were on their way may have
 * overtaken them: then they are shown, and stale as before.
 * @param asked the versions as of the question
 */
export function arrived(
  state: Pick<DeskState, 'rows' | 'stale' | 'versions'>,
  arrivals: readonly ArticleRow[],
  asked: DeskState['versions'],
): Pick<DeskState, 'rows' | 'stale'> {
  const stale = new Set(state.stale);
  for (const { id } of arrivals) {
    if (versionOf(state, id) === versionOf({ versions: asked }, id)) stale.delete(id);
    else stale.add(id);
  }
  return { rows: remember(state.rows, arrivals), stale };
}

/** The row as the editor should see it: main's, with unconfirmed edits on top. */
export function shownRow(state: Pick<DeskState, 'rows' | 'predictions'>, id: ArticleId): ArticleRow | undefined {
  const row = state.rows.get(id);
  return row && overlay(row, state.predictions);
}

/** A number that grows whenever main announces a change of the article. */
export function versionOf(state: Pick<DeskState, 'versions'>, id: ArticleId): number {
  return Math.max(state.versions.all, state.versions.byId.get(id) ?? 0);
}

export function createRows({ set, get, connection }: SliceTools): RowsSlice {
  const asked = new Set<ArticleId>();

  const reloadRows = async (ids: readonly ArticleId[]): Promise<void> => {
    const chunk = ids.slice(0, mostPerCall);
    if (chunk.length === 0) return;
    const { library: before, versions } = get();
    for (const id of chunk) asked.add(id);
    try {
      const arrivals = await connection.call('library.rows', { ids: chunk });
      if (sessionOf(before) !== sessionOf(get().library)) return;
      set((state) => {
        // Also those that are gone: they have been looked for.
        const there = new Set(arrivals.map(({ id }) => id));
        const stale = new Set(state.stale);
        for (const id of chunk) if (!there.has(id)) stale.delete(id);
        return arrived({ ...state, stale }, arrivals, versions);
      });
    } finally {
      for (const id of chunk) asked.delete(id);
    }
    const overtaken = chunk.filter((id) => get().stale.has(id));
    await reloadRows([...overtaken, ...ids.slice(mostPerCall)]);
  };

  return {
    rows: new Map(),
    predictions: [],
    stale: new Set(),
    versions: { all: 0, byId: new Map() },
    reloadRows,
    wantRows: (ids) => {
      const { rows, stale } = get();
      const missing = ids.filter((id) => (!rows.has(id) || stale.has(id)) && !asked.has(id));
      if (missing.length > 0) reloadRows(missing).catch(get().report);
    },
    rowsChanged: ({ ids, revision }) =>
      set((state) => {
        if (ids === null) {
          return { stale: new Set(state.rows.keys()), versions: { all: revision, byId: new Map() } };
        }
        const byId = new Map(state.versions.byId);
        for (const id of ids) byId.set(id, revision);
        const stale = new Set([...state.stale, ...ids.filter((id) => state.rows.has(id))]);
        return { stale, versions: { ...state.versions, byId } };
      }),
    forgetRows: () =>
      set({ rows: new Map(), predictions: [], stale: new Set(), versions: { all: 0, byId: new Map() } }),
  };
}
