import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GalleyError } from '../../preload/contract/errors';
import { defaultPreferences, type Preferences } from '../../preload/contract/preferences';
import type { Reply } from '../../preload/contract/wire';
import type { Api } from '../../main/api/api';
import { startWebServer, type WebServer, type WebServerOptions } from '../../main/hosts/web/server';

/** An api that answers every call with what it was asked, and tells its listeners what a test lets it tell. */
export class EchoApi implements Api {
  readonly calls: { readonly method: string; readonly input: unknown }[] = [];
  preference: Preferences = defaultPreferences;
  answer: (method: string, input: unknown) => Reply<unknown> = (method, input) => ({
    ok: true,
    value: { method, input },
  });
  readonly #listeners = new Set<Parameters<Api['subscribe']>[0]>();

  call(method: string, input: unknown): Promise<Reply<unknown>> {
    this.calls.push({ method, input });
    return Promise.resolve(this.answer(method, input));
  }

  readonly subscribe: Api['subscribe'] = (listener) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly tell: Parameters<Api['subscribe']>[0] = (event, payload) => {
    for (const listener of this.#listeners) listener(event, payload);
  };

  get listening(): number {
    return this.#listeners.size;
  }

  openFolder(): ReturnType<Api['openFolder']> {
    return Promise.resolve({ kind: 'none' });
  }

  session(): never {
    throw new GalleyError('no-library', 'No library is open.');
  }

  preferences(): Preferences {
    return this.preference;
  }

  notes(): readonly string[] {
    return [];
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

export interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

/** A web host over an `EchoApi`, serving a small built desk from a folder of its own. */
export interface TestHost {
  readonly api: EchoApi;
  readonly server: WebServer;
  readonly errors: readonly unknown[];
  /** Sends one request exactly as told, on a connection of its own. */
  send(sent: Sent): Promise<Answer>;
  /** A call as the desk makes it; `headers` replace its own. */
  call(body: unknown, headers?: OutgoingHttpHeaders): Promise<Answer>;
  close(): Promise<void>;
}

export async function startTestHost(patience: WebServerOptions['patience'] = {}): Promise<TestHost> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-host-'));
  const rendererFolder = join(folder, 'renderer');
  await mkdir(join(rendererFolder, 'assets'), { recursive: true });
  await writeFile(join(rendererFolder, 'index.html'), '<!doctype html><title>Galley</title>');
  await writeFile(join(rendererFolder, 'assets', 'index-a1B2.js'), 'export {};');
  await writeFile(join(folder, 'secret.json'), '{"secret": true}');
  await writeFile(join(rendererFolder, '.hidden.json'), '{"secret": true}');
  const api = new EchoApi();
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const server = await startWebServer({ api, rendererFolder, port: 0, onError, patience });

  const send = ({ method = 'GET', path, headers = {}, body }: Sent): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        { host: '127.0.0.1', port: server.port, method, path, agent: false, headers },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });

  return {
    api,
    server,
    errors,
    send,
    call: (body, headers = {}) =>
      send({
        method: 'POST',
        path: '/api/call',
        headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
