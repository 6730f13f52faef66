import { join } from 'node:path';
import { createApi, type Api } from './api/api';
import { webServices } from './hosts/web/services';
import { startWebServer } from './hosts/web/server';

export interface ServeOptions {
  /** The library to open at once; without one the desk shows its welcome. */
  readonly folder?: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  readonly version: string;
  readonly dataFolder: string;
  readonly demoFolder: string;
  /** `out/`, absolute: where the built renderer and the scan worker are. */
  readonly outFolder: string;
  /** Takes lines for people. */
  readonly say: (line: string) => void;
  /** Takes errors that are ours. */
  readonly onError: (error: unknown) => void;
}

export interface ServedDesk {
  readonly port: number;
  /** `http://127.0.0.1:PORT/#token=…` */
  readonly address: string;
  readonly api: Api;
  /** Ends the host and closes the library; what is being written is finished first. */
  close(): Promise<void>;
}

/**
 * Serves the desk to browsers on this machine and says its address. Rejects when the port is taken, when the data
 * folder cannot be used, or (GalleyError) when `folder` cannot be opened.
 */
export async function serve(options: ServeOptions): Promise<ServedDesk> {
  const api = await createApi({
    door: 'web',
    host: 'web',
    version: options.version,
    dataFolder: options.dataFolder,
    demoFolder: options.demoFolder,
    workerFile: join(options.outFolder, 'main', 'scan-worker.js'),
    services: webServices(),
    report: options.onError,
  });
  try {
    const opened = options.folder === undefined ? null : await api.openFolder(options.folder);
    const server = await startWebServer({
      api,
      rendererFolder: join(options.outFolder, 'renderer'),
      port: options.port ?? 0,
      onError: options.onError,
    });
    options.say(`Galley is at ${server.address}`);
    if (opened?.kind === 'opening' || opened?.kind === 'open') {
      if (opened.info.readOnly !== null) options.say(opened.info.readOnly);
    }
    const close = async () => {
      await server.close();
      await api.close();
    };
    return { port: server.port, address: server.address, api, close };
  } catch (error) {
    await api.close();
    throw error;
  }
}
