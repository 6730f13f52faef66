import type { Session, WebContents } from 'electron';
import { appOrigin } from '../../preload/contract/wire';

/** The one page that there is. */
export const deskUrl = `${appOrigin}/index.html`;

/** What a request is, as far as letting it through is concerned. */
export interface Request {
  readonly url: string;
  readonly resourceType: string;
}

/**
 * Whether a request may leave the page: our own files, the developer tools' own while developing, and pictures over
 * https once the editor allowed them.
 */
export function mayLoad(
  request: Request,
  allowed: { readonly remoteImages: boolean; readonly devTools: boolean },
): boolean {
  if (request.url.startsWith(`${appOrigin}/`)) return true;
  if (request.url.startsWith('https://')) return allowed.remoteImages && request.resourceType === 'image';
  return allowed.devTools && request.url.startsWith('devtools://');
}

export interface SessionRules {
  readonly devTools: boolean;
  remoteImages(): boolean;
}

/** Denies a session everything that the desk does not need: the network, permissions, devices, downloads. */
export function guardSession(session: Session, rules: SessionRules): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // The dictionaries would be downloaded.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((request, answer) => {
    const allowed = { remoteImages: rules.remoteImages(), devTools: rules.devTools };
    answer({ cancel: !mayLoad(request, allowed) });
  });
}

/** Whether a frame may go to `url`: the desk may load itself again, and that is all. */
export function mayNavigate(url: string, mainFrame: boolean): boolean {
  return mainFrame && url === deskUrl;
}

function stay(details: { readonly url: string; readonly isMainFrame: boolean; preventDefault(): void }): void {
  if (!mayNavigate(details.url, details.isMainFrame)) details.preventDefault();
}

/** Keeps a page where it is: it cannot navigate, redirect, open windows, embed other pages or reach a device. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Unasked, Electron would take the first device that answers.
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
