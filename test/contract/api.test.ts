import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Api, createApi } from '../../main/api/api';
import { electronConnection } from '../../renderer/transport/electron';
import { smallLibrary } from '../support/libraries';
import { project } from '../support/project';
import { scratchFolder } from '../support/scratch';
import { type ContractDoor, opened } from './door';
import { contractCases } from './suite';

/** The api itself, without a host: what fails here fails behind every door. */
describe('the contract, in process', () => {
  let api: Api;
  let door: ContractDoor;

  beforeAll(async () => {
    const root = smallLibrary();
    api = await createApi({
      door: 'web',
      host: 'web',
      version: '0.0.0',
      dataFolder: scratchFolder('data'),
      demoFolder: join(project, 'assets', 'demo'),
      workerFile: join(project, 'out', 'main', 'scan-worker.js'),
      services: {
        showInFolder: () => Promise.resolve(),
        openInEditor: () => Promise.resolve(),
        openLink: () => Promise.resolve(),
      },
    });
    await api.openFolder(root);
    door = { connection: electronConnection(api), host: 'web', root };
    await opened(door.connection);
  });
  afterAll(() => api.close());

  it.each(contractCases.map((one) => [one.name, one] as const))('%s', (_, { run }) => run(door));
});
