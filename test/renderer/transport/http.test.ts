import { describe, expect, it, vi } from 'vitest';
import { GalleyError } from '../../../preload/contract/errors';
import { pack } from '../../../preload/contract/wire';
import { httpConnection, takeToken } from '../../../renderer/transport/http';

/** A stream of the given chunks that then ends. */
function streamOf(chunks: readonly string[]): Response {
  return new Response(
    new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
        controller.close();
      },
    }),
  );
}

/** A host: events are answered from the list, one stream an attempt; afterwards it is gone. */
function host(reply: unknown, streams: readonly Response[] = []) {
  const requests: { readonly url: string; readonly init: RequestInit }[] = [];
  let attempt = 0;
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    requests.push({ url, init });
    if (url !== '/api/events') return new Response(JSON.stringify(reply, pack));
    const stream = streams[attempt];
    attempt += 1;
    if (stream) return stream;
    return new Promise(() => undefined);
  };
  return { requests, fetch };
}

/** A host that answers a call when it is told to. `sent`: the methods of the calls that arrived. */
function waitingHost() {
  const sent: string[] = [];
  const waiting: { readonly method: string; readonly resolve: (response: Response) => void }[] = [];
  const fetch = (url: string, init: RequestInit): Promise<Response> =>
    new Promise((resolve) => {
      if (url === '/api/events') return;
      const { method } = JSON.parse(typeof init.body === 'string' ? init.body : '') as { method: string };
      sent.push(method);
      waiting.push({ method, resolve });
    });
  const answer = (method: string, reply: unknown = { ok: true, value: null }): void => {
    const at = waiting.findIndex((one) => one.method === method);
    for (const { resolve } of at === -1 ? [] : waiting.splice(at, 1)) resolve(new Response(JSON.stringify(reply)));
  };
  return { connection: httpConnection({ token: '', fetch }), sent, answer };
}

const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));

describe('calls over HTTP', () => {
  it('carry the token and rebuild id lists', async () => {
    const { fetch, requests } = host({ ok: true, value: { ids: Uint32Array.of(3, 1), revision: 2 } });
    const connection = httpConnection({ token: 'secret', fetch });
    const result = await connection.call('library.query', { filter: '', sort: [] });
    expect(result).toEqual({ ids: Uint32Array.of(3, 1), revision: 2 });
    const call = requests.find(({ url }) => url === '/api/call');
    expect(call?.init.headers).toMatchObject({ authorization: 'Bearer secret' });
    expect(call?.init.body).toBe('{"method":"library.query","input":{"filter":"","sort":[]}}');
  });

  it('throw what main answered as an error', async () => {
    const { fetch } = host({ ok: false, error: { code: 'no-library', message: 'Nothing is open.' } });
    const failed = httpConnection({ token: '', fetch }).call('library.facets', { filter: '' });
    await expect(failed).rejects.toMatchObject({ code: 'no-library', message: 'Nothing is open.' });
    await expect(failed).rejects.toBeInstanceOf(GalleyError);
  });

  it('send one decision after the other, and everything else at once', async () => {
    const { connection, sent, answer } = waitingHost();
    void connection.call('edits.undo', { entry: 'one' });
    void connection.call('edits.redo', { entry: 'two' });
    void connection.call('edits.cancel', null);
    await vi.waitFor(() => expect(sent).toEqual(['edits.cancel', 'edits.undo']));
    answer('edits.undo');
    await vi.waitFor(() => expect(sent).toEqual(['edits.cancel', 'edits.undo', 'edits.redo']));
  });

  it('let no change of marks or views overtake another, also after one that failed', async () => {
    const { connection, sent, answer } = waitingHost();
    void connection.call('marks.set', { ids: [1], change: { reviewed: true } });
    void connection.call('marks.set', { ids: [1], change: { flagged: true } });
    const removed = connection.call('views.remove', { id: 'a' });
    void connection.call('views.order', { ids: [] });
    await vi.waitFor(() => expect(sent).toEqual(['marks.set', 'views.remove']));
    answer('views.remove', { ok: false, error: { code: 'not-found', message: 'It is gone.' } });
    await expect(removed).rejects.toThrow('It is gone.');
    await vi.waitFor(() => expect(sent).toEqual(['marks.set', 'views.remove', 'views.order']));
    answer('marks.set');
    await vi.waitFor(() => expect(sent).toEqual(['marks.set', 'views.remove', 'views.order', 'marks.set']));
  });

  it('open another library when everything decided in this one has arrived, and before what is decided in that', async () => {
    const { connection, sent, answer } = waitingHost();
    void connection.call('edits.undo', {});
    void connection.call('library.openPath', { path: '/other' });
    void connection.call('marks.set', { ids: [1], change: { reviewed: true } });
    void connection.call('library.state', null);
    await vi.waitFor(() => expect(sent).toEqual(['library.state', 'edits.undo']));
    answer('edits.undo');
    await vi.waitFor(() => expect(sent).toEqual(['library.state', 'edits.undo', 'library.openPath']));
    answer('library.openPath');
    await vi.waitFor(() => expect(sent.at(-1)).toBe('marks.set'));
  });

  it('say that the host is lost when it does not answer', async () => {
    const connection = httpConnection({ token: '', fetch: unreachable, retryAfter: () => 60_000 });
    await expect(connection.call('app.info', null)).rejects.toMatchObject({ code: 'lost' });
  });
});

describe('events over HTTP', () => {
  it('arrive whole, however the stream is cut', async () => {
    const line = JSON.stringify({ event: 'command', payload: 'edit.undo' });
    const stream = streamOf(['\n', line.slice(0, 9), `${line.slice(9)}\n${line}`, '\n']);
    const { fetch } = host(null, [stream]);
    const heard = vi.fn<(command: string) => void>();
    httpConnection({ token: '', fetch, retryAfter: () => 60_000 }).subscribe('command', heard);
    await vi.waitFor(() => expect(heard.mock.calls).toEqual([['edit.undo'], ['edit.undo']]));
  });

  it('tell that the host is lost, and that it is back', async () => {
    const open = new Response(new ReadableStream({ start: () => undefined }));
    const { fetch } = host(null, [streamOf([]), new Response(null, { status: 503 }), open]);
    const told: boolean[] = [];
    httpConnection({ token: '', fetch, retryAfter: () => 0 }).onLost((lost) => told.push(lost));
    await vi.waitFor(() => expect(told).toEqual([false, true, false]));
  });
});

describe('the token', () => {
  it('leaves the address and stays with the tab', () => {
    history.replaceState(null, '', '/#token=abc');
    expect(takeToken(window)).toBe('abc');
    expect(location.hash).toBe('');
    expect(takeToken(window)).toBe('abc');
  });
});
