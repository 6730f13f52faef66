import { afterAll, beforeAll, describe, it } from 'vitest';
import { smallLibrary } from '../support/libraries';
import type { ContractDoor } from './door';
import { type InProcess, openInProcess } from './in-process';
import { contractCases } from './suite';

/** What fails here fails behind every door. */
describe('the contract, in process', () => {
  let inProcess: InProcess;
  let door: ContractDoor;

  beforeAll(async () => {
    const root = smallLibrary();
    inProcess = await openInProcess(root);
    door = { connection: inProcess.connection, host: 'web', root };
  });
  afterAll(() => inProcess.api.close());

  it.each(contractCases.map((one) => [one.name, one] as const))('%s', (_, { run }) => run(door));
});
