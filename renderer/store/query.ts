import type { Column, Filter, Query, SortKey } from '../../preload/contract/library';
import { hold } from './hold';
import { followed } from './selection';
import type { SliceTools } from './state';
import type { QueryCause, QuerySlice } from './state/query';

/** Numbers and dates are most wanted from the top, words from A. */
const startsDescending: ReadonlySet<Column> = new Set<Column>(['quality', 'heat', 'date', 'published']);

/** The sort after a click on a column's header. A third click with `add` takes the column out. */
export function sortedBy(sort: readonly SortKey[], column: Column, add: boolean): readonly SortKey[] {
  const first = startsDescending.has(column);
  const at = sort.findIndex((key) => key.column === column);
  const now = sort[at];
  if (!add) {
    const turned = sort.length === 1 && now ? !now.descending : first;
    return [{ column, descending: turned }];
  }
  if (!now) return [...sort, { column, descending: first }];
  if (now.descending === first) return sort.with(at, { column, descending: !first });
  return sort.length === 1 ? sort : sort.toSpliced(at, 1);
}

/** Of two causes that one answer serves, the one that says what to do with it. */
export function weightier(a: QueryCause | null, b: QueryCause): QueryCause {
  if (a === 'asked' || b === 'asked') return 'asked';
  return a === 'changed' || b === 'changed' ? 'changed' : 'edit';
}

export function createQuery({ set, get, connection }: SliceTools): QuerySlice {
  // One query under way at a time; what is asked meanwhile is asked once, in its newest form, when it is back.
  let underWay = false;
  let waiting: QueryCause | null = null;

  const ask = async (cause: QueryCause): Promise<void> => {
    const { filter, preferences } = get();
    const query: Query = { filter, sort: preferences.sort };
    const { ids: fresh } = await connection.call('library.query', query);
    // The next answer is on its way and this one's question is no longer the editor's.
    if (waiting === 'asked') return;
    set((state) => {
      const next = cause === 'edit' ? hold(state.ids, fresh) : { ids: fresh, departed: 0 };
      return { ...next, answered: true, current: followed(state.ids, next.ids, state.current) };
    });
  };

  const runQuery = (cause: QueryCause): void => {
    if (underWay) {
      waiting = weightier(waiting, cause);
      return;
    }
    underWay = true;
    ask(cause)
      .catch(get().report)
      .finally(() => {
        underWay = false;
        const next = waiting;
        waiting = null;
        if (next !== null) runQuery(next);
      });
  };

  const setFilter = (filter: Filter): void => {
    set({ filter });
    runQuery('asked');
  };

  return {
    filter: {},
    ids: new Uint32Array(),
    departed: 0,
    answered: false,
    setFilter,
    setSearch: (words) => {
      const { search: _, ...rest } = get().filter;
      setFilter(words === '' ? rest : { ...rest, search: words });
    },
    sortBy: (column, add) => {
      void get().savePreferences({ sort: sortedBy(get().preferences.sort, column, add) });
      runQuery('asked');
    },
    runQuery,
  };
}
