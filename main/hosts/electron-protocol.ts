import { protocol, type Session } from 'electron';
import { appOrigin, appScheme } from '../../preload/contract/wire';
import { assetName, readAsset } from './assets';
import { assetHeaders, contentPolicy } from './content-policy';

/** Makes `app://` a scheme with an origin of its own. Must run before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }]);
}

export interface DeskFiles {
  /** The built renderer's folder, absolute. */
  readonly folder: string;
  /** Asked for each file: the policy is the one in force when the document is loaded. */
  remoteImages(): boolean;
}

/** Serves the built desk, and nothing else, under `app://galley/`. */
export function serveAppScheme(session: Session, files: DeskFiles): void {
  session.protocol.handle(appScheme, async (request) => {
    const url = new URL(request.url);
    const name =
      `${url.protocol}//${url.host}` === appOrigin && request.method === 'GET' ? assetName(url.pathname) : null;
    const bytes = name === null ? null : await readAsset(files.folder, name);
    if (name === null || bytes === null) return new Response(null, { status: 404 });
    const policy = contentPolicy({ remoteImages: files.remoteImages() });
    return new Response(bytes, { headers: assetHeaders(name.type, policy, name.html) });
  });
}
