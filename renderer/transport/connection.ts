import type { Bridge } from '../../preload/contract/wire';
import { electronConnection } from './electron';
import { httpConnection, takeToken } from './http';
import type { LiveConnection } from './live';

declare global {
  interface Window {
    readonly galley?: Bridge;
  }
}

/** The door this page was opened through: Electron's bridge when there is one, else the loopback host that served it. */
export function connect(): LiveConnection {
  return window.galley ? electronConnection(window.galley) : httpConnection({ token: takeToken(window) });
}
