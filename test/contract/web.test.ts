import { afterAll, beforeAll, describe, it } from 'vitest';
import { httpConnection } from '../../renderer/transport/http';
import { smallLibrary } from '../support/libraries';
import { scratchFolder } from '../support/scratch';
import { type Served, serveFolder } from '../support/served';
import { type ContractDoor, opened } from './door';
import { contractCases } from './suite';

describe('the contract, over the web host', () => {
  let served: Served;
  let door: ContractDoor;

  beforeAll(async () => {
    const root = smallLibrary();
    served = await serveFolder(scratchFolder('data'), root);
    const connection = httpConnection({
      token: served.token,
      fetch: (path, init) => fetch(new URL(path, served.origin), init),
    });
    door = { connection, host: 'web', root };
    await opened(connection);
  });
  afterAll(() => served.close());

  it.each(contractCases.map((one) => [one.name, one] as const))('%s', (_, { run }) => run(door));
});
