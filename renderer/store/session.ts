import type { ArticleId } from '../../preload/contract/article';
import type { Grouping } from '../../preload/contract/library';
import type { ViewId } from '../../preload/contract/views';
import { folderOf } from './library-state';
import type { DeskStore } from './state';

const key = 'galley.session';

/** Where the editor was, kept for as long as the window lives: a reload comes back to it. */
interface Session {
  readonly folder: string;
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
    'openId' in value
  );
}

/** The session that belongs to the folder, if there is one. */
export function readSession(folder: string | null): Session | null {
  const text = sessionStorage.getItem(key);
  if (text === null || folder === null) return null;
  const value: unknown = JSON.parse(text);
  return isSession(value) && value.folder === folder ? value : null;
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
    const session: Session = { folder, filter, openId, grouping, current, scrollTop, selected: selected.toText() };
    sessionStorage.setItem(key, JSON.stringify(session));
  });
}
