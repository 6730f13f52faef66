import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ArticleDetail, ArticleId } from '../../preload/contract/article';
import type { Connection } from '../../preload/contract/contract';
import { useConnection, useDesk, useDeskStore } from './context';
import type { DeskStore } from './desk';
import { sessionOf } from './library-state';
import { sentenceFor } from './notices';
import { moved, shownOf } from './review/queue';
import { versionOf } from './rows';
import type { DeskState } from './state';

/** The open article as far as it is known. While it is read anew the older reading stays. */
export type DetailState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly detail: ArticleDetail }
  | { readonly kind: 'failed'; readonly message: string };

const loading: DetailState = { kind: 'loading' };
const capacity = 24;
/** Milliseconds. A key held down passes dozens of articles a second: only where it rests is one read. */
const rest = 60;

interface Entry {
  readonly state: DetailState;
  /** The version that the newest question was asked for. */
  readonly version: number;
  /** The newest question; an answer to an older one is of use only while nothing else is known. */
  readonly question: number;
}

/** Readings of the articles opened lately, shared by the panes that show the same one. */
export class ArticleDetails {
  private readonly entries = new Map<ArticleId, Entry>();
  private readonly listeners = new Set<() => void>();
  private questions = 0;
  private readonly connection: Connection;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  state(id: ArticleId): DetailState {
    return this.entries.get(id)?.state ?? loading;
  }

  has(id: ArticleId, version: number): boolean {
    return this.entries.get(id)?.version === version;
  }

  /** Reads the article unless that version of it was asked for already. */
  want(id: ArticleId, version: number): void {
    if (this.has(id, version)) return;
    this.questions += 1;
    const question = this.questions;
    this.keep(id, { state: this.state(id), version, question });
    this.connection.call('articles.read', { id }).then(
      (detail) => this.answer(id, question, { kind: 'ready', detail }),
      (error: unknown) => this.answer(id, question, { kind: 'failed', message: sentenceFor(error) }),
    );
  }

  /** Forgets everything: ids count anew in another session. */
  clear(): void {
    this.entries.clear();
  }

  private answer(id: ArticleId, question: number, state: DetailState): void {
    const entry = this.entries.get(id);
    if (entry === undefined) return;
    if (entry.question !== question && (entry.state.kind !== 'loading' || state.kind === 'failed')) return;
    this.keep(id, { ...entry, state });
    for (const listener of this.listeners) listener();
  }

  private keep(id: ArticleId, entry: Entry): void {
    this.entries.delete(id);
    this.entries.set(id, entry);
    for (const old of this.entries.keys()) {
      if (this.entries.size <= capacity) break;
      this.entries.delete(old);
    }
  }
}

const shared = new WeakMap<DeskStore, ArticleDetails>();

function detailsOf(store: DeskStore, connection: Connection): ArticleDetails {
  const known = shared.get(store);
  if (known) return known;
  const details = new ArticleDetails(connection);
  shared.set(store, details);
  store.subscribe(({ library }, before) => {
    if (sessionOf(library) !== sessionOf(before.library)) details.clear();
  });
  return details;
}

/** The article that is probably opened after this one. */
function nextToRead({ view, reviewing, ids }: DeskState, id: ArticleId): ArticleId {
  if (view === 'review' && reviewing !== null) return shownOf(moved(reviewing, 1)) ?? id;
  return ids[ids.indexOf(id) + 1] ?? id;
}

/** The article in full, read when it is shown and again whenever it changes; the next one in the list is read ahead. */
export function useArticleDetail(id: ArticleId): DetailState {
  const store = useDeskStore();
  const connection = useConnection();
  const details = useMemo(() => detailsOf(store, connection), [store, connection]);
  const version = useDesk((state) => versionOf(state, id));
  const next = useDesk((state) => nextToRead(state, id));
  const nextVersion = useDesk((state) => versionOf(state, next));

  useEffect(() => {
    if (details.has(id, version)) return undefined;
    // A change of the article on screen is read at once; a newly opened one once the key rests.
    const known = details.state(id).kind !== 'loading';
    const timer = setTimeout(() => details.want(id, version), known ? 0 : rest);
    return () => clearTimeout(timer);
  }, [details, id, version]);

  const state = useSyncExternalStore(details.subscribe, () => details.state(id));
  const ready = state.kind === 'ready';
  useEffect(() => {
    if (!ready || next === id) return undefined;
    const timer = setTimeout(() => details.want(next, nextVersion), rest);
    return () => clearTimeout(timer);
  }, [details, ready, id, next, nextVersion]);
  return state;
}
