import type { ArticleId } from '../../preload/contract/article';
import type { Grouping, LibraryState } from '../../preload/contract/library';
import type { ViewId } from '../../preload/contract/views';
import { IdSet } from './id-set';
import { folderOf, sessionOf } from './library-state';
import type { DeskState, DeskStore } from './state';

const key = 'galley.session';

/** Where the editor was, kept for as long as the window lives: a reload comes back to it. */
interface Session {
  readonly folder: string;
  /** The one that the ids are of, see `LibraryInfo`. */
  readonly session: string | null;
  readonly filter: string;
  /** The open view. */
  readonly openId: ViewId | null;
  readonly grouping: Grouping | null;
  readonly current: ArticleId | null;
  readonly scrollTop: number;
  /** What was selected, as `IdSet` writes it down. */
  readonly selected: string;
}

function isSession(value: unknown): value is Session {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'folder' in value &&
    'filter' in value &&
    'selected' in value &&
    typeof value.filter === 'string' &&
    'openId' in value &&
    'session' in value
  );
}

/** Where the editor was in this library, as far as it can be gone on with: what was asked for, and what was looked at. */
export interface KeptPlace {
  readonly asked: Pick<DeskState, 'filter' | 'typed' | 'openId' | 'grouping'>;
  /** `null` where the library was opened anew since: its articles are counted anew, so others would be selected. */
  readonly looked: Pick<DeskState, 'current' | 'scrollTop' | 'selected'> | null;
}

/** What was kept for the library; `null` when nothing was. */
export function readSession(library: LibraryState): KeptPlace | null {
  const text = sessionStorage.getItem(key);
  const folder = folderOf(library);
  if (text === null || folder === null) return null;
  const value: unknown = JSON.parse(text);
  if (!isSession(value) || value.folder !== folder) return null;
  const { filter, openId, grouping, session, current, scrollTop, selected } = value;
  const asked = { filter, typed: filter, openId, grouping };
  if (session !== sessionOf(library)) return { asked, looked: null };
  return { asked, looked: { current, scrollTop, selected: IdSet.fromText(selected) } };
}

/** Writes the session down whenever it changes. Answers a function that ends it. */
export function keepSession(store: DeskStore): () => void {
  return store.subscribe((now, before) => {
    const { library, filter, openId, grouping, current, scrollTop, selected } = now;
    const same =
      filter === before.filter &&
      openId === before.openId &&
      grouping === before.grouping &&
      current === before.current &&
      scrollTop === before.scrollTop &&
      selected === before.selected;
    const folder = folderOf(library);
    if (same || folder === null) return;
    const asked = { filter, openId, grouping };
    const looked = { current, scrollTop, selected: selected.toText() };
    const session: Session = { folder, session: sessionOf(library), ...asked, ...looked };
    sessionStorage.setItem(key, JSON.stringify(session));
  });
}
