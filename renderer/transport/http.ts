import type { Input, Method, Output } from '../../preload/contract/contract';
import { GalleyError } from '../../preload/contract/errors';
import { unpack, type Reply } from '../../preload/contract/wire';
import { lines } from './lines';
import { Listeners } from './listeners';
import type { LiveConnection } from './live';
import { settle } from './reply';
import { trust } from './trust';

const tokenKey = 'galley.token';

/**
 * The token that lets this page call the host. It arrives in the address' fragment, which no server sees, moves to the
 * tab's session storage and leaves the address, so that neither history nor a screenshot keeps it.
 */
export function takeToken(window: Pick<Window, 'location' | 'sessionStorage' | 'history'>): string {
  const arrived = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (arrived !== null) {
    window.sessionStorage.setItem(tokenKey, arrived);
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
  }
  return arrived ?? window.sessionStorage.getItem(tokenKey) ?? '';
}

export interface HttpOptions {
  readonly token: string;
  /** For tests; the page's own `fetch` otherwise. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds until the n-th attempt (from 0) to reach a lost host. */
  readonly retryAfter?: (attempt: number) => number;
}

/**
 * Requests travel on several connections and may overtake each other. What changes something arrives in the order in which
 * it was decided, among the calls of its noun: a mark does not wait for the end of a batch of edits.
 */
const inOrder: ReadonlySet<Method> = new Set<Method>([
  'edits.apply',
  'edits.applyEach',
  'edits.applyPlan',
  'edits.undo',
  'edits.redo',
  'marks.set',
  'duplicates.dismiss',
  'takenBack.letGo',
  'topics.dismiss',
  'views.create',
  'views.update',
  'views.share',
  'views.remove',
  'views.restore',
  'views.restoreBuiltIn',
  'views.order',
  'settings.write',
  'preferences.write',
]);

/** These wait for every change before them, and every change after them for these: ids mean other articles then. */
const switching: ReadonlySet<Method> = new Set<Method>([
  'library.openPath',
  'library.openRecent',
  'library.openDemo',
  'library.close',
]);

const defaultRetry = (attempt: number): number => Math.min(5_000, 250 * 2 ** attempt);

/** Calls over the loopback web host, with events streamed as lines of JSON. Reconnects for as long as the page lives. */
export function httpConnection(options: HttpOptions): LiveConnection {
  const request = options.fetch ?? fetch.bind(globalThis);
  const retryAfter = options.retryAfter ?? defaultRetry;
  const headers = { authorization: `Bearer ${options.token}` };
  const listeners = new Listeners();
  const watchers = new Set<(lost: boolean) => void>();
  let lost = false;

  const setLost = (next: boolean): void => {
    if (next === lost) return;
    lost = next;
    for (const watcher of watchers) watcher(lost);
  };

  const listen = async (): Promise<void> => {
    const response = await request('/api/events', { headers });
    if (!response.ok || !response.body) throw new GalleyError('lost', `The host answered ${response.status}.`);
    setLost(false);
    for await (const line of lines(response.body)) {
      const { event, payload } = trust<{ event: string; payload: unknown }>(JSON.parse(line, unpack));
      listeners.emit(event, payload);
    }
  };

  const keepListening = async (): Promise<never> => {
    for (let attempt = 0; ; attempt += 1) {
      // A stream that ends and one that fails are the same to the editor: the host is gone until it answers again.
      const failed = await listen().then(
        () => false,
        () => true,
      );
      setLost(true);
      if (!failed) attempt = 0;
      await new Promise((resolve) => setTimeout(resolve, retryAfter(attempt)));
    }
  };
  void keepListening();

  const send = async <M extends Method>(method: M, input: Input<M>): Promise<Output<M>> => {
    const response = await request('/api/call', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ method, input }),
    }).catch(() => {
      throw new GalleyError('lost', 'Galley does not answer. Is it still running?');
    });
    const text = await response.text();
    return trust<Output<M>>(settle(parseReply(text, response.status)));
  };

  let switched: Promise<unknown> = Promise.resolve();
  /** By noun, the last change. */
  const changes = new Map<string, Promise<unknown>>();
  const call = <M extends Method>(method: M, input: Input<M>): Promise<Output<M>> => {
    const noun = method.slice(0, method.indexOf('.'));
    if (switching.has(method)) {
      const turn = Promise.all([switched, ...changes.values()]).then(() => send(method, input));
      switched = turn.catch(() => undefined);
      changes.clear();
      return turn;
    }
    if (!inOrder.has(method)) return send(method, input);
    const turn = (changes.get(noun) ?? switched).then(() => send(method, input));
    changes.set(
      noun,
      turn.catch(() => undefined),
    );
    return turn;
  };

  return {
    call,
    subscribe: (event, listener) => listeners.add(event, listener),
    onLost: (watcher) => {
      watchers.add(watcher);
      watcher(lost);
      return () => {
        watchers.delete(watcher);
      };
    },
  };
}

/** The host answers JSON to everything it understands; anything else did not come from it. */
function parseReply(text: string, status: number): Reply<unknown> {
  try {
    return trust<Reply<unknown>>(JSON.parse(text, unpack));
  } catch {
    throw new GalleyError(status === 401 || status === 403 ? 'forbidden' : 'lost', `The host answered ${status}.`);
  }
}
