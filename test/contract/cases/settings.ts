import assert from 'node:assert/strict';
import { GalleyError } from '../../../preload/contract/errors';
import { nextEvent } from '../door';
import type { ContractCase } from '../contract-case';

export const settings: readonly ContractCase[] = [
  {
    name: 'settings.write keeps what is set for this library and tells everybody',
    run: async ({ connection }) => {
      assert.deepEqual(await connection.call('settings.read', null), { threshold: null });
      const told = nextEvent(connection, 'settings.changed', ({ threshold }) => threshold === 80);
      const written = await connection.call('settings.write', { threshold: 80 });
      assert.deepEqual(written, { threshold: 80 });
      assert.deepEqual(await told, written);
      assert.deepEqual(await connection.call('settings.read', null), written);
      await connection.call('settings.write', { threshold: null });
    },
  },
  {
    name: 'settings.write refuses a threshold that is no whole number',
    run: async ({ connection }) => {
      await assert.rejects(
        connection.call('settings.write', { threshold: 70.5 }),
        (error) => error instanceof GalleyError && error.code === 'bad-request',
      );
      assert.deepEqual(await connection.call('settings.read', null), { threshold: null });
    },
  },
];
