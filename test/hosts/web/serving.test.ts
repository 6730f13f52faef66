import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../../preload/contract/preferences';
import { unpack } from '../../../preload/contract/wire';
import { startWebServer } from '../../../main/hosts/web/server';
import { EchoApi, startTestHost, type TestHost } from '../desk';

let host: TestHost;
beforeEach(async () => {
  host = await startTestHost();
});
afterEach(() => host.close());

/** Lines of the event stream as they come, empty ones left out. */
async function* eventLines(): AsyncGenerator {
  const headers = { authorization: `Bearer ${host.server.token}` };
  const response = await fetch(`http://127.0.0.1:${host.server.port}/api/events`, { headers });
  expect(response.headers.get('content-type')).toBe('application/x-ndjson');
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (lines.includes('')) yield 'beat';
    for (const line of lines) if (line !== '') yield JSON.parse(line, unpack);
  }
}

describe('the document', () => {
  it('is served fresh and under the policy in force', async () => {
    const first = await host.send({ path: '/' });
    expect(first.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(first.headers['cache-control']).toBe('no-store');
    expect(first.headers['content-security-policy']).toContain("img-src 'self' data:;");
    host.api.preference = { ...defaultPreferences, remoteImages: true };
    const second = await host.send({ path: '/index.html' });
    expect(second.headers['content-security-policy']).toContain("img-src 'self' data: https:;");
  });

  it('names files that may be kept', async () => {
    const script = await host.send({ path: '/assets/index-a1B2.js' });
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'private, max-age=31536000, immutable',
    });
  });
});

describe('calls', () => {
  it('carry id lists both ways of JSON', async () => {
    host.api.answer = () => ({ ok: true, value: { ids: Uint32Array.of(1, 2, 4_294_967_295), revision: 7 } });
    const { text } = await host.call({ method: 'library.query', input: {} });
    expect(JSON.parse(text, unpack)).toEqual({
      ok: true,
      value: { ids: Uint32Array.of(1, 2, 4_294_967_295), revision: 7 },
    });
  });

  it('carry refusals as they are', async () => {
    host.api.answer = () => ({ ok: false, error: { code: 'no-library', message: 'Nothing is open.' } });
    const answer = await host.call({ method: 'library.rescan' });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({ ok: false, error: { code: 'no-library', message: 'Nothing is open.' } });
    expect(host.api.calls).toEqual([{ method: 'library.rescan', input: null }]);
  });

  it('that fail by a defect of ours are told to the terminal, which the answer names', async () => {
    const defect = new Error('a defect');
    host.api.answer = () => {
      throw defect;
    };
    const answer = await host.call({ method: 'library.rescan' });
    expect(answer.status).toBe(500);
    expect(answer.text).toContain('the terminal in which “galley serve” runs says why');
    expect(answer.text).not.toContain('a defect');
    expect(host.errors).toEqual([defect]);
  });
});

describe('events', () => {
  it('reach every page that listens, in order, and end with the host', async () => {
    const lines = eventLines();
    expect((await lines.next()).value).toBe('beat');
    host.api.tell('command', 'edit.undo');
    host.api.tell('library.state', { kind: 'none' });
    expect((await lines.next()).value).toEqual({ event: 'command', payload: 'edit.undo' });
    expect((await lines.next()).value).toEqual({ event: 'library.state', payload: { kind: 'none' } });
    const ended = lines.next();
    await host.server.close();
    expect((await ended).done).toBe(true);
    expect(host.api.listening).toBe(0);
  });
});

describe('starting', () => {
  it('fails when the port is taken', async () => {
    const second = startWebServer({
      api: new EchoApi(),
      rendererFolder: '/',
      port: host.server.port,
      onError: () => {},
    });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('gives every host a token of its own', async () => {
    const other = await startTestHost();
    expect(other.server.token).not.toBe(host.server.token);
    expect(host.server.address).toBe(`http://127.0.0.1:${host.server.port}/#token=${host.server.token}`);
    await other.close();
  });
});
