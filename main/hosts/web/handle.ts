import type { IncomingMessage, ServerResponse } from 'node:http';
import { pack, type Reply } from '../../../preload/contract/wire';
import type { Api } from '../../api/api';
import { assetName, readAsset } from '../assets';
import { assetHeaders, contentPolicy } from '../content-policy';
import { refused } from '../refusals';
import { readJson } from './body';
import type { EventStreams } from './events';
import { checkJson, checkSource, checkToken, type TurnedAway } from './guard';

export interface WebHost {
  readonly api: Api;
  readonly events: EventStreams;
  /** 256 random bits, base64url. */
  readonly token: string;
  /** The built renderer's folder, absolute. */
  readonly rendererFolder: string;
}

/** Streams open at a time: a desk needs one, and browsers open few connections to one host. */
const maximumStreams = 32;

/** Sent with everything: no other site may embed, open or read anything of ours. There are no CORS headers. */
const isolation = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'credentialless',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
} as const;

/** Answers one request. `port`: the one we listen on. Rejects only when the connection breaks. */
export async function handle(host: WebHost, port: number, request: IncomingMessage, response: ServerResponse) {
  for (const [name, value] of Object.entries(isolation)) response.setHeader(name, value);
  const source = checkSource(request.headers, port);
  if (source !== null) return turnAway(response, source);
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  if (path === '/api/call') return answerCall(host, request, response);
  if (path === '/api/events') return answerEvents(host, request, response);
  return answerAsset(host, path, request, response);
}

async function answerCall(host: WebHost, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refusal = checkMethod(request, 'POST') ?? checkToken(request.headers, host.token) ?? checkJson(request.headers);
  if (refusal !== null) return turnAway(response, refusal);
  const body = await readJson(request);
  if (!body.ok) return turnAway(response, body.refusal);
  const { value } = body;
  if (typeof value !== 'object' || value === null || !('method' in value) || typeof value.method !== 'string') {
    return turnAway(response, { status: 400, message: 'A call is an object with a method and an input.' });
  }
  return reply(response, 200, await host.api.call(value.method, 'input' in value ? value.input : null));
}

function answerEvents(host: WebHost, request: IncomingMessage, response: ServerResponse): void {
  const refusal = checkMethod(request, 'GET') ?? checkToken(request.headers, host.token);
  if (refusal !== null) return turnAway(response, refusal);
  if (host.events.size >= maximumStreams) return turnAway(response, { status: 503, message: 'Too many pages listen.' });
  return host.events.add(response);
}

async function answerAsset(host: WebHost, path: string, request: IncomingMessage, response: ServerResponse) {
  const refusal = checkMethod(request, 'GET');
  if (refusal !== null) return turnAway(response, refusal);
  const name = assetName(path);
  const bytes = name === null ? null : await readAsset(host.rendererFolder, name);
  if (name === null || bytes === null) return turnAway(response, { status: 404, message: 'There is no such file.' });
  const policy = contentPolicy({ remoteImages: host.api.preferences().remoteImages });
  response.writeHead(200, { ...assetHeaders(name.type, policy, name.html), 'content-length': bytes.length });
  response.end(bytes);
}

function checkMethod(request: IncomingMessage, method: string): TurnedAway | null {
  return request.method === method ? null : { status: 405, message: `Only ${method} is answered here.` };
}

function turnAway(response: ServerResponse, { status, message }: TurnedAway): void {
  // A connection closed on a sender in the middle of its body takes the answer with it: let the rest run out, which
  // the request's timeout bounds.
  response.req.resume();
  reply(
    response,
    status,
    refused(status === 401 || status === 403 || status === 421 ? 'forbidden' : 'bad-request', message),
  );
}

function reply(response: ServerResponse, status: number, answer: Reply<unknown>): void {
  const text = JSON.stringify(answer, pack);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
}
