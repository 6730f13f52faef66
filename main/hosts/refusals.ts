import type { ErrorCode } from '../../preload/contract/errors';
import type { Reply } from '../../preload/contract/wire';

/** A reply that a host gives by itself, before the api is asked. `message`: a sentence for people. */
export function refused(code: ErrorCode, message: string): Reply<never> {
  return { ok: false, error: { code, message } };
}
