import type { IncomingMessage } from 'node:http';
import type { TurnedAway } from './guard';

/** Bytes that one call's body may have. */
export const maximumBody = 8 * 1024 * 1024;

export type Body =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: TurnedAway };

/** Reads one request's JSON, and no more of it than is allowed. Rejects when the connection breaks. */
export async function readJson(request: IncomingMessage, limit: number = maximumBody): Promise<Body> {
  const tooLarge: Body = { ok: false, refusal: { status: 413, message: `A call is at most ${limit} bytes.` } };
  if (Number(request.headers['content-length'] ?? 0) > limit) return tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop early destroys the request, and with it the connection on which the refusal must still go out.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return tooLarge;
    chunks.push(chunk);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, refusal: { status: 400, message: 'The body is not JSON.' } };
  }
}
