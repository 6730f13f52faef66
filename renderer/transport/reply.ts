import { GalleyError } from '../../preload/contract/errors';
import type { Reply } from '../../preload/contract/wire';

/** What came back, or its error thrown as a `GalleyError`. */
export function settle(reply: Reply<unknown>): unknown {
  if (reply.ok) return reply.value;
  throw new GalleyError(reply.error.code, reply.error.message, reply.error.problem);
}
