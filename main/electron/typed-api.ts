import type { EventName, Events, Input, Method, Output } from '../../preload/contract/contract';
import { GalleyError } from '../../preload/contract/errors';
import type { Api } from '../api/api';

/** Calls the api from within, with the contract's types. Throws GalleyError when the call fails. */
export async function ask<M extends Method>(api: Api, method: M, input: Input<M>): Promise<Output<M>> {
  const reply = await api.call(method, input);
  if (!reply.ok) throw new GalleyError(reply.error.code, reply.error.message, reply.error.problem);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract's map says what each method answers
  return reply.value as Output<M>;
}

/** Hears one event of the api until the api is closed. */
export function hear<E extends EventName>(api: Api, wanted: E, listener: (payload: Events[E]) => void): void {
  const name: EventName = wanted;
  api.subscribe((event, payload) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the event's name decides its payload's type
    if (event === name) listener(payload as Events[E]);
  });
}
