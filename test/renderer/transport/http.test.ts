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
    const sent: string[] = [];
    const answers: (() => void)[] = [];
    const fetch = (url: string, init: RequestInit): Promise<Response> =>
      new Promise((resolve) => {
        if (url === '/api/events') return;
        sent.push(JSON.stringify(init.body));
        answers.push(() => resolve(new Response('{"ok":true,"value":null}')));
      });
    const connection = httpConnection({ token: '', fetch });
    const first = connection.call('edits.undo', { entry: 'one' });
    const second = connection.call('edits.redo', { entry: 'two' });
    void connection.call('edits.cancel', null);
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    expect(sent.join()).not.toContain('two');
    for (const answer of answers) answer();
    await first;
    await vi.waitFor(() => expect(sent).toHaveLength(3));
    answers[2]?.();
    await second;
    expect(sent[2]).toContain('two');
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
