import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { appOrigin, channels, type Reply } from '../../preload/contract/wire';
import type { Api } from '../api/api';
import { refused } from './refusals';
import { isPlainData } from './shape';

/** The desk's page; `null` while its window is closed. */
export type FindDesk = () => WebContents | null;

/** Longer than any method's name: what is longer is not worth a look. */
const maximumName = 64;

/** True when a call comes from the desk's own page: its window, its main frame, its origin. */
function isDesk(event: IpcMainInvokeEvent, desk: WebContents | null): boolean {
  const frame = event.senderFrame;
  return (
    desk !== null && event.sender === desk && frame !== null && frame === desk.mainFrame && frame.origin === appOrigin
  );
}

/**
 * Carries the desk's calls to the api and the api's events to the desk, over Electron's IPC. Answers a function that
 * stops both.
 */
export function carryCalls(api: Api, findDesk: FindDesk): () => void {
  ipcMain.handle(channels.call, async (event, ...args: readonly unknown[]): Promise<Reply<unknown>> => {
    if (!isDesk(event, findDesk())) return refused('forbidden', 'Only the desk may call.');
    const [method, input] = args;
    if (args.length !== 2 || typeof method !== 'string' || method.length > maximumName || !isPlainData(input)) {
      return refused('bad-request', 'This is not a call of the contract.');
    }
    return api.call(method, input);
  });
  const unsubscribe = api.subscribe((event, payload) => {
    sendEvent(findDesk(), event, payload);
  });
  return () => {
    unsubscribe();
    ipcMain.removeHandler(channels.call);
  };
}

/** Tells the desk something that it did not ask for. Nothing happens while there is no desk. */
export function sendEvent(desk: WebContents | null, event: string, payload: unknown): void {
  if (desk !== null && !desk.isDestroyed()) desk.send(channels.event, event, payload);
}
