import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestHost, type TestHost } from '../desk';

let host: TestHost;
const sockets = new Set<Socket>();

beforeEach(async () => {
  host = await startTestHost();
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  expect(host.errors).toEqual([]);
  await host.close();
});

/** A connection that sends `text` and then says no more. Settles when it stands. */
function open(text: string): Promise<{ readonly socket: Socket; readonly ended: Promise<string> }> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: host.server.port });
    sockets.add(socket);
    let answer = '';
    socket.setEncoding('latin1').on('data', (chunk: string) => (answer += chunk));
    const ended = new Promise<string>((done) => socket.on('close', () => done(answer)));
    socket.once('error', reject);
    socket.once('connect', () => {
      // What is let go again may break; that is what is looked at.
      socket.off('error', reject).on('error', () => undefined);
      if (text !== '') socket.write(text);
      resolve({ socket, ended });
    });
  });
}

const call = { method: 'app.info', input: null };

it('lets go what comes beyond its connections, and answers again when there is room', async () => {
  const half = `POST /api/call HTTP/1.1\r\nHost: 127.0.0.1:${host.server.port}\r\n`;
  const first = await Promise.all(Array.from({ length: 128 }, () => open(half)));
  const more = await Promise.all(Array.from({ length: 100 }, () => open(half)));
  const answers = await Promise.all(more.map(({ ended }) => ended));
  expect(answers.every((answer) => answer === '')).toBe(true);
  expect(first.every(({ socket }) => !socket.destroyed)).toBe(true);

  for (const { socket } of first) socket.destroy();
  await expect
    .poll(async () =>
      host.call(call).then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
});

it('refuses headers that never end', async () => {
  const { ended } = await open(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.server.port}\r\nX: ${'x'.repeat(20_000)}`);
  expect(await ended).toMatch(/^HTTP\/1\.1 431 /);
});

it('lets go who sends a body for longer than a call may take', { timeout: 20_000 }, async () => {
  await host.close();
  host = await startTestHost({ headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 100 });
  const { port, token } = host.server;
  const head = [
    'POST /api/call HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    `Authorization: Bearer ${token}`,
    'Content-Type: application/json',
    'Content-Length: 1000',
  ].join('\r\n');
  const slow = await open(`${head}\r\n\r\n{"method":`);
  const unfinished = await open('GET / HTTP/1.1\r\n');
  expect(await slow.ended).toMatch(/^(HTTP\/1\.1 408 |$)/);
  expect(await unfinished.ended).toMatch(/^(HTTP\/1\.1 408 |$)/);
  expect(host.api.calls).toEqual([]);
  expect((await host.call(call)).status).toBe(200);
});
