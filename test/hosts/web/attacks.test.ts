import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maximumBody } from '../../../main/hosts/web/body';
import { startTestHost, type TestHost } from '../desk';

const call = { method: 'app.info', input: null };
let host: TestHost;
beforeAll(async () => {
  host = await startTestHost();
});
afterAll(async () => {
  expect(host.errors).toEqual([]);
  await host.close();
});

/** Sends a call with these headers and expects it to be turned away before the api hears of it. */
async function expectTurnedAway(status: number, headers: Record<string, string>, body: unknown = call): Promise<void> {
  const before = host.api.calls.length;
  const answer = await host.call(body, headers);
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.text)).toMatchObject({ ok: false });
  expect(host.api.calls).toHaveLength(before);
}

describe('the web host lets in', () => {
  it('the desk, under both of its names', async () => {
    const { port } = host.server;
    for (const name of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const answer = await host.call(call, { host: name, origin: `http://${name}`, 'sec-fetch-site': 'same-origin' });
      expect(answer.status).toBe(200);
      expect(JSON.parse(answer.text)).toEqual({ ok: true, value: call });
    }
  });

  it('a program on this machine that has the token and sends no browser headers', async () => {
    expect((await host.call(call)).status).toBe(200);
  });
});

describe('the web host turns away', () => {
  it('a name rebound to this machine', async () => {
    const { port } = host.server;
    for (const name of [`evil.example:${port}`, `evil.example`, '127.0.0.1', 'localhost', `127.0.0.1:${port + 1}`]) {
      await expectTurnedAway(421, { host: name });
    }
    const page = await host.send({ path: '/', headers: { host: `evil.example:${port}` } });
    expect(page.status).toBe(421);
    expect(page.text).not.toContain('<');
  });

  it('a foreign page, even with the token', async () => {
    const { port } = host.server;
    const origins = ['http://evil.example', 'null', `https://127.0.0.1:${port}`, `http://127.0.0.1:${port + 1}`];
    for (const origin of [...origins, `http://localhost:${port}`]) await expectTurnedAway(403, { origin });
  });

  it('what the browser says that another site caused', async () => {
    for (const site of ['cross-site', 'same-site', 'anything']) {
      await expectTurnedAway(403, { 'sec-fetch-site': site });
      expect((await host.send({ path: '/', headers: { 'sec-fetch-site': site } })).status).toBe(403);
    }
  });

  it('a missing, wrong, cut or differently sent token', async () => {
    const { token } = host.server;
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    for (const authorization of [
      '',
      'Bearer ',
      `Bearer ${token.slice(1)}`,
      `Bearer ${token}x`,
      token,
      `Basic ${token}`,
    ]) {
      await expectTurnedAway(401, { authorization });
    }
    const inAddress = await host.send({ path: `/api/events?token=${token}` });
    expect(inAddress.status).toBe(401);
  });

  it('a body that a plain form could have sent', async () => {
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'text/plain; application/json',
    ];
    for (const type of types) await expectTurnedAway(415, { 'content-type': type });
  });

  it('a body that is no call', async () => {
    for (const body of [
      '{',
      '',
      '[]',
      'null',
      '"app.info"',
      '{"method": 1}',
      Buffer.from([0x22, 0xff, 0x22]).toString('latin1'),
    ]) {
      await expectTurnedAway(400, {}, body);
    }
  });

  it('a body that is too large, whether it says so or not', async () => {
    await expectTurnedAway(413, { 'content-length': String(maximumBody + 1) }, ' '.repeat(maximumBody + 1));
    await expectTurnedAway(413, { 'transfer-encoding': 'chunked' }, ' '.repeat(maximumBody + 1));
  });

  it('every other method', async () => {
    const authorization = `Bearer ${host.server.token}`;
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect((await host.send({ method, path: '/api/call', headers: { authorization } })).status).toBe(405);
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await host.send({ method, path: '/' })).status).toBe(405);
      expect((await host.send({ method, path: '/api/events', headers: { authorization } })).status).toBe(405);
    }
  });

  it('paths out of the built desk', async () => {
    const paths = [
      '/../secret.json',
      '/..%2fsecret.json',
      '/%2e%2e/secret.json',
      '/assets/../../secret.json',
      '/assets/',
    ];
    const others = [
      '//etc/passwd',
      '/.hidden.json',
      '/assets/..\\..\\secret.json',
      '/nothing.js',
      '/index.html%00.js',
      '*',
    ];
    for (const path of [...paths, ...others]) {
      const answer = await host.send({ path });
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.text).not.toContain('secret');
    }
  });
});

describe('the web host', () => {
  it('listens on the loopback address alone', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4');
    const address = outside?.address ?? '127.0.0.2';
    const connected = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: address, port: host.server.port });
      socket.on('connect', () => resolve(true));
      socket.on('error', () => resolve(false));
    });
    expect(connected).toBe(false);
  });

  it('names no other origin in any answer', async () => {
    const answers = [await host.send({ path: '/' }), await host.call(call), await host.send({ path: '/nothing' })];
    for (const { headers } of answers) {
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-frame-options': 'DENY',
      });
    }
  });

  it('keeps the token out of everything it serves without one', async () => {
    for (const path of ['/', '/assets/index-a1B2.js', '/api/call', '/nothing']) {
      const answer = await host.send({ path });
      expect(answer.text + JSON.stringify(answer.headers)).not.toContain(host.server.token);
    }
  });
});
