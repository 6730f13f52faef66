import { join } from 'node:path';
import { type Api, createApi } from '../../main/api/api';
import type { Connection } from '../../preload/contract/contract';
import { electronConnection } from '../../renderer/transport/electron';
import { project } from '../support/project';
import { scanWorkerFile } from '../support/scan-worker';
import { scratchFolder } from '../support/scratch';
import { opened } from './door';

export interface InProcess {
  readonly api: Api;
  readonly connection: Connection;
}

/** The api itself, without a host between. Close it at the end. */
export async function apiOver(dataFolder: string): Promise<Api> {
  return createApi({
    door: 'web',
    host: 'web',
    version: '0.0.0',
    dataFolder,
    demoFolder: join(project, 'assets', 'demo'),
    workerFile: await scanWorkerFile(),
    services: {
      showInFolder: () => Promise.resolve(),
      openInEditor: () => Promise.resolve(),
      openLink: () => Promise.resolve(),
    },
  });
}

/** The same with a library open. */
export async function openInProcess(folder: string): Promise<InProcess> {
  const api = await apiOver(scratchFolder('data'));
  await api.openFolder(folder);
  // The api speaks as a bridge does: calls go in as data, replies and events come out as data.
  const connection = electronConnection(api);
  await opened(connection);
  return { api, connection };
}
