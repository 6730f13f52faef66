import { resolve } from 'node:path';
import type { ArticleId, ArticleRow } from '../../../preload/contract/article';
import type { Events, Input, Method, Output } from '../../../preload/contract/contract';
import { GalleyError } from '../../../preload/contract/errors';
import type { LibraryInfo, LibraryState } from '../../../preload/contract/library';
import type { Api } from '../../api/api';
import type { Terminal } from './terminal';

/** Rows asked for at once: what the contract allows in one call. */
const batch = 1000;

/** Thrown when the user pressed Ctrl+C before anything was written. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** What a session works with. */
export interface SessionHost {
  readonly api: Api;
  readonly terminal: Terminal;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
}

/** An opened library, as a command works with it: the contract's calls, with failures thrown as GalleyError. */
export class Session {
  readonly info: LibraryInfo;
  /** The library's folder as it was typed. */
  readonly given: string;
  readonly terminal: Terminal;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  readonly #api: Api;

  private constructor({ api, terminal, signal }: SessionHost, given: string, info: LibraryInfo) {
    this.#api = api;
    this.info = info;
    this.given = given;
    this.terminal = terminal;
    this.signal = signal;
  }

  /**
   * Opens `folder`, as it was typed, and waits until every file was looked at, with progress on the terminal.
   * `write`: takes the lock that keeps other instances from writing.
   * Throws GalleyError when the folder cannot be read, or not be held for writing; Interrupted on Ctrl+C.
   */
  static async open(host: SessionHost, folder: string, write: boolean): Promise<Session> {
    // A variable of a script that is not set: the folder one happens to be in is not what was meant.
    if (folder === '')
      throw new GalleyError('bad-request', 'The folder is empty. Name the library, e.g. "." for this one.');
    const info = await opened(host, resolve(folder), write);
    if (write && info.readOnly !== null) throw new GalleyError('read-only', info.readOnly);
    return new Session(host, folder, info);
  }

  async call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
    return call(this.#api, method, input);
  }

  /** Answers a function that ends the subscription. */
  on<E extends keyof Events>(wanted: E, listener: (payload: Events[E]) => void): () => void {
    return on(this.#api, wanted, listener);
  }

  /** All rows that a filter keeps, by path, in batches. Throws Interrupted on Ctrl+C. */
  async *rows(filter: string): AsyncGenerator<readonly ArticleRow[]> {
    const { ids } = await this.call('library.query', { filter, sort: [] });
    for (let at = 0; at < ids.length; at += batch) yield this.rowsOf([...ids.subarray(at, at + batch)]);
  }

  /** The rows of up to 1,000 ids. Throws Interrupted on Ctrl+C. */
  async rowsOf(ids: readonly ArticleId[]): Promise<readonly ArticleRow[]> {
    this.throwIfInterrupted();
    return this.call('library.rows', { ids });
  }

  throwIfInterrupted(): void {
    if (this.signal.aborted) throw new Interrupted();
  }
}

async function call<M extends Method>(api: Api, method: M, input: Input<M>): Promise<Output<M>> {
  const reply = await api.call(method, input);
  if (!reply.ok) throw new GalleyError(reply.error.code, reply.error.message, reply.error.problem);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract's map says what each method answers
  return reply.value as Output<M>;
}

function on<E extends keyof Events>(api: Api, wanted: E, listener: (payload: Events[E]) => void): () => void {
  return api.subscribe((event, payload) => {
    const name: string = event;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the event's name decides its payload's type
    if (name === wanted) listener(payload as Events[E]);
  });
}

async function opened({ api, terminal, signal }: SessionHost, folder: string, write: boolean): Promise<LibraryInfo> {
  let change: ((state: LibraryState) => void) | undefined;
  const unsubscribe = on(api, 'library.state', (state) => change?.(state));
  const cancel = (): void => {
    // The state that follows, or the one that came before, says how it ended.
    void api.call('library.cancelScan', null);
  };
  signal.addEventListener('abort', cancel);
  try {
    let state = await api.openFolder(folder, { write });
    while (state.kind === 'opening') {
      if (signal.aborted) cancel();
      showProgress(state, terminal);
      state = await new Promise((resolve) => (change = resolve));
    }
    if (signal.aborted) throw new Interrupted();
    if (state.kind === 'open') return state.info;
    throw new GalleyError('unreadable', state.kind === 'failed' ? state.message : `${folder} was closed.`);
  } finally {
    unsubscribe();
    signal.removeEventListener('abort', cancel);
    terminal.clearProgress();
  }
}

function showProgress(state: LibraryState & { kind: 'opening' }, terminal: Terminal): void {
  const { phase, done, total } = state.progress;
  const count = done.toLocaleString('en-US');
  if (phase === 'walking') terminal.progress(`Looking for files: ${count}`);
  else terminal.progress(`Reading: ${count}${total === null ? '' : ` of ${total.toLocaleString('en-US')}`}`);
}
