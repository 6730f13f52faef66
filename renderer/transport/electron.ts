import type { Input, Method, Output } from '../../preload/contract/contract';
import type { Bridge } from '../../preload/contract/wire';
import { Listeners } from './listeners';
import type { LiveConnection } from './live';
import { settle } from './reply';
import { trust } from './trust';

/** Calls over Electron's IPC. It lives as long as the page, so it is never lost. */
export function electronConnection(bridge: Bridge): LiveConnection {
  const listeners = new Listeners();
  bridge.subscribe((event, payload) => listeners.emit(event, payload));
  return {
    call: async <M extends Method>(method: M, input: Input<M>) =>
      trust<Output<M>>(settle(await bridge.call(method, input))),
    subscribe: (event, listener) => listeners.add(event, listener),
    onLost: (listener) => {
      listener(false);
      return () => undefined;
    },
  };
}
