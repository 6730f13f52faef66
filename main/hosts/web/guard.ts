import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A request turned away: the HTTP status and a sentence that says why. */
export interface TurnedAway {
  readonly status: number;
  readonly message: string;
}

/**
 * Whether a request may be looked at at all; `null` when it may. What a page of another site could make the editor's
 * browser send fails here: a name that was rebound to this machine (Host), a foreign page (Origin), any request that the
 * browser itself says another site caused (Sec-Fetch-Site). `port`: the one we listen on.
 */
export function checkSource(headers: IncomingHttpHeaders, port: number): TurnedAway | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = headers;
  if (host === undefined || !hosts.includes(host)) {
    return { status: 421, message: 'This host answers only to its own loopback address.' };
  }
  if (origin !== undefined && origin !== `http://${host}`) {
    return { status: 403, message: 'Requests from other origins are refused.' };
  }
  // `none`: typed or opened by the system. Absent: not a browser, or one too old to say.
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return { status: 403, message: 'Requests that another site caused are refused.' };
  }
  return null;
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether an `Authorization: Bearer …` header carries `token`; takes as long for a wrong one as for the right one. */
export function checkToken(headers: IncomingHttpHeaders, token: string): TurnedAway | null {
  const given = /^Bearer ([\w-]+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
  if (timingSafeEqual(digest(given), digest(token))) return null;
  return {
    status: 401,
    message: 'The token is missing or wrong: open the address that Galley printed when it started.',
  };
}

/** Whether the body says that it is JSON. A plain form, which any page may send anywhere, cannot say so. */
export function checkJson(headers: IncomingHttpHeaders): TurnedAway | null {
  const type = headers['content-type']?.toLowerCase();
  if (type === 'application/json' || type === 'application/json; charset=utf-8') return null;
  return { status: 415, message: 'A call is JSON.' };
}
