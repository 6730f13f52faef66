import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ArticleDetail, ArticleId } from '../../preload/contract/article';
import type { Connection } from '../../preload/contract/contract';
import { useConnection, useDesk } from './context';
import { sentenceFor } from './notices';
import { versionOf } from './rows';

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
  /** The newest question; an answer to an older one is dropped. */
  readonly question: number;
}

/** Readings of the articles opened lately, shared by the panes that show the same one. */
export class ArticleDetails {
  private readonly entries = new Map<ArticleId, Entry>();
  private readonly listeners = new Set<() => void>();
  private folder: string | null = null;
  private questions = 0;
  private readonly connection: Connection;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  state(folder: string | null, id: ArticleId): DetailState {
    return folder === this.folder ? (this.entries.get(id)?.state ?? loading) : loading;
  }

  has(folder: string | null, id: ArticleId, version: number): boolean {
    return folder === this.folder && this.entries.get(id)?.version === version;
  }

  /** Reads the article unless that version of it was asked for already. Ids count anew in another folder. */
  want(folder: string | null, id: ArticleId, version: number): void {
    if (this.has(folder, id, version)) return;
    if (folder !== this.folder) this.entries.clear();
    this.folder = folder;
    this.questions += 1;
    const question = this.questions;
    const before = this.entries.get(id)?.state ?? loading;
    this.keep(id, { state: before, version, question });
    this.connection.call('articles.read', { id }).then(
      (detail) => this.answer(id, question, { kind: 'ready', detail }),
      (error: unknown) => this.answer(id, question, { kind: 'failed', message: sentenceFor(error) }),
    );
  }

  private answer(id: ArticleId, question: number, state: DetailState): void {
    const entry = this.entries.get(id);
    if (entry?.question !== question) return;
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

const shared = new WeakMap<Connection, ArticleDetails>();

function detailsOf(connection: Connection): ArticleDetails {
  const known = shared.get(connection);
  if (known) return known;
  const details = new ArticleDetails(connection);
  shared.set(connection, details);
  return details;
}

/** The article in full, read when it is shown and again whenever it changes; its neighbours in the list are read ahead. */
export function useArticleDetail(id: ArticleId): DetailState {
  const connection = useConnection();
  const details = useMemo(() => detailsOf(connection), [connection]);
  const folder = useDesk(({ library }) =>
    library.kind === 'open' || library.kind === 'opening' ? library.info.folder : null,
  );
  const version = useDesk((state) => versionOf(state, id));
  const next = useDesk(({ ids }) => ids[ids.indexOf(id) + 1] ?? id);
  const nextVersion = useDesk((state) => versionOf(state, next));

  useEffect(() => {
    if (details.has(folder, id, version)) return undefined;
    // A change of the article on screen is read at once; a newly opened one once the key rests.
    const known = details.state(folder, id).kind !== 'loading';
    const timer = setTimeout(() => details.want(folder, id, version), known ? 0 : rest);
    return () => clearTimeout(timer);
  }, [details, folder, id, version]);

  const state = useSyncExternalStore(details.subscribe, () => details.state(folder, id));
  const ready = state.kind === 'ready';
  useEffect(() => {
    if (!ready || next === id) return undefined;
    const timer = setTimeout(() => details.want(folder, next, nextVersion), rest);
    return () => clearTimeout(timer);
  }, [details, folder, ready, id, next, nextVersion]);
  return state;
}
