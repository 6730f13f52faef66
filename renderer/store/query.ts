import { withoutCondition } from '../../preload/contract/filter/edit';
import { parseFilter } from '../../preload/contract/filter/parse';
import { tokensOf } from '../../preload/contract/filter/tokens';
import type { Column, Query, SortKey } from '../../preload/contract/library';
import { hold, withKept, type Listed } from './hold';
import { sessionOf } from './library-state';
import { paced } from './paced';
import { arrived } from './rows';
import { followed, followedBack, screenOf } from './sight';
import { sameSort } from './sort';
import type { DeskState, SliceTools } from './state';
import type { QueryCause, QuerySlice } from './state/query';
import { openView } from './view-shape';

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
export function weightier(a: QueryCause, b: QueryCause): QueryCause {
  if (a === 'asked' || b === 'asked') return 'asked';
  return a === 'changed' || b === 'changed' ? 'changed' : 'edit';
}

/** The filter without the words that turned out to be the name before a colon: `quality` was one until `quality:` was typed. */
export function stillMeant(filter: string, typed: string): string {
  return tokensOf(typed).tokens.reduce((kept, token) => {
    if (token.kind !== 'term' || token.qualifier === null) return kept;
    return withoutCondition(kept, { kind: 'text', text: token.qualifier });
  }, filter);
}

/** Between two looks at a library that others change, so that a scan is not slowed by being watched. */
const changedPause = 250;

/** The current row when the list becomes another. Where one article after the other is shown, the list has no say in it. */
function currentAfter(
  { view, ids, current, library, sight, strayed }: DeskState,
  next: Uint32Array,
  cause: QueryCause,
): Pick<DeskState, 'current' | 'strayed'> {
  if (view === 'review' || view === 'compare' || view === 'duplicates') return { current, strayed };
  // While the files are still being read, what is first now will not be: nobody has chosen it, so it is not current.
  if (current === null && strayed === null && library.kind === 'opening') return { current, strayed };
  if (cause === 'asked') return followedBack(ids, next, { current, strayed, sight });
  return { current: followed(ids, next, current, sight), strayed };
}

/** The list to show for an answer. What the editor is typing into stays on it. */
function listedAfter(state: DeskState, fresh: Omit<Listed, 'departed'>, cause: QueryCause): Listed {
  const { ids, groups, groupedBy, current, inHand } = state;
  const held = cause === 'edit' ? hold(ids, fresh.ids) : { ids: fresh.ids, departed: 0 };
  const isFresh = held.ids === fresh.ids;
  const listed = isFresh ? { ...fresh, departed: 0 } : { ...held, groups, groupedBy };
  const keeps = inHand !== null && inHand.id === current && (inHand.typing || cause !== 'asked');
  return keeps ? withKept(listed, ids, inHand.id) : listed;
}

export function createQuery({ set, get, connection }: SliceTools): QuerySlice {
  /** The counts beside the list are of another filter. */
  let countsBehind = false;

  const work = async (cause: QueryCause): Promise<void> => {
    const { filter, only, preferences, library, grouping, ids: shown, current, sight, versions } = get();
    const groupedBy = only ? null : grouping;
    const query: Query = { filter: only ? '' : filter, sort: preferences.sort, grouping: groupedBy };
    // What a question puts on the screen comes with its answer; after a change, most rows are there already.
    const screen = cause === 'asked' && !only ? { screen: screenOf(shown, current, sight) } : {};
    const { ids, groups, rows } = await connection.call('library.query', { ...query, ...screen });
    const fresh = only ? ids.filter((id) => only.has(id)) : ids;
    const now = get();
    if (sessionOf(now.library) !== sessionOf(library)) return;
    // The question is another by now: this answer would only flicker.
    const isSame = now.filter === filter && now.only === only && now.grouping === grouping;
    if (!isSame || !sameSort(now.preferences.sort, query.sort)) return runQuery(cause);
    set((state) => {
      const next = listedAfter(state, { ids: fresh, groups, groupedBy }, cause);
      return { ...next, answered: true, ...currentAfter(state, next.ids, cause), ...arrived(state, rows, versions) };
    });
    // Only now: the editor looks at the rows, and whoever draws the counts meanwhile keeps them waiting.
    if (countsBehind) get().refreshCounts();
    countsBehind = false;
  };

  const runQuery = paced<QueryCause>({
    work,
    merge: weightier,
    pause: (cause) => (cause === 'changed' ? changedPause : 0),
    onError: (error) => get().report(error),
  });

  const setFilter = (filter: string): void => {
    // Whoever asks for everything has left the view, unless that is what the view shows.
    const left = filter === '' && openView(get())?.filter !== '';
    set({ filter, typed: filter, only: null });
    if (left) get().leaveSaved();
    countsBehind = true;
    runQuery('asked');
  };

  return {
    filter: '',
    typed: '',
    ids: new Uint32Array(),
    groups: null,
    groupedBy: null,
    departed: 0,
    answered: false,
    inHand: null,
    strayed: null,
    takeInHand: (inHand) => set({ inHand }),
    settle: () => set({ strayed: null }),
    setFilter,
    typeFilter: (typed, unfinished = false) => {
      if (!unfinished && parseFilter(typed).ok) return setFilter(typed);
      const meant = stillMeant(get().filter, typed);
      if (meant !== get().filter) setFilter(meant);
      set({ typed });
    },
    sortBy: (column, add) => {
      void get().savePreferences({ sort: sortedBy(get().preferences.sort, column, add) });
      runQuery('asked');
    },
    runQuery,
  };
}
