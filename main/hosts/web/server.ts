import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Api } from '../../api/api';
import { refused } from '../refusals';
import { EventStreams } from './events';
import { handle, type WebHost } from './handle';

export interface WebServerOptions {
  readonly api: Api;
  /** The built renderer's folder, absolute. */
  readonly rendererFolder: string;
  /** 0: any free port. */
  readonly port: number;
  /** Told of errors that are ours, with the request still answered. The answer says that the terminal has it. */
  readonly onError: (error: unknown) => void;
  /** Other patience with slow senders than the usual, in milliseconds. */
  readonly patience?: Partial<Record<keyof typeof timeouts, number>>;
}

export interface WebServer {
  readonly port: number;
  readonly token: string;
  /** The address that lets a browser in: the token is in its fragment, which browsers send to nobody. */
  readonly address: string;
  /** Stops listening and ends every connection; calls that are being answered get a moment to finish. */
  close(): Promise<void>;
}

/** Milliseconds that a slow sender may take, so that half-sent requests cannot hold connections for ever. */
const timeouts = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
} as const;

/** Milliseconds that open connections have when the host closes. What a call has begun to write ends in its own time. */
const closingPatience = 2_000;

const wentWrong = 'Galley failed; the terminal in which “galley serve” runs says why.';

/** Listens on 127.0.0.1 only. Rejects when the port is taken or not allowed. */
export async function startWebServer({
  api,
  rendererFolder,
  port,
  onError,
  patience = {},
}: WebServerOptions): Promise<WebServer> {
  const token = randomBytes(32).toString('base64url');
  const events = new EventStreams(api);
  const host: WebHost = { api, events, token, rendererFolder };
  let listening = 0;
  const server = createServer({ ...timeouts, ...patience, maxHeaderSize: 16 * 1024 }, (request, response) => {
    handle(host, listening, request, response).catch((error: unknown) => {
      if (request.errored !== null) return; // the page went away in the middle of its own request
      onError(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end(JSON.stringify(refused('internal', wentWrong)));
    });
  });
  server.maxConnections = 128;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve);
  });
  server.on('error', onError);
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The web host has no port.');
  listening = bound.port;
  return {
    port: listening,
    token,
    address: `http://127.0.0.1:${listening}/#token=${token}`,
    async close() {
      events.close();
      const waited = setTimeout(() => server.closeAllConnections(), closingPatience);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      clearTimeout(waited);
    },
  };
}
