import assert from 'node:assert/strict';
import { GalleyError, type ErrorCode } from '../../../preload/contract/errors';
import type { ContractDoor } from '../door';
import type { ContractCase } from '../contract-case';
import { articleNamed } from './articles';

/** A call that the types do not allow, as a broken or hostile page would make it. */
function callAnything({ connection }: ContractDoor, method: string, input: unknown): Promise<unknown> {
  const call: unknown = Reflect.get(connection, 'call');
  assert.ok(typeof call === 'function');
  return Promise.resolve(Reflect.apply(call, connection, [method, input]));
}

function failsWith(code: ErrorCode): (error: unknown) => true {
  return (error) => {
    assert.ok(error instanceof GalleyError, String(error));
    assert.equal(error.code, code);
    assert.doesNotMatch(error.message, /\n\s+at /);
    return true;
  };
}

const nonsense: Readonly<Record<string, unknown>> = {
  'app.info': { extra: true },
  'app.report': { message: 'a', details: 'x'.repeat(20_001) },
  'library.query': { filter: '', sort: [{ column: 'secured', descending: true }] },
  'library.rows': { ids: ['../../etc/passwd'] },
  'articles.read': { id: '../../etc/passwd' },
  'articles.raw': { path: '/etc/passwd' },
  'edits.apply': { ids: [1], operations: [{ field: 'secured', op: 'set', value: 'x' }] },
  'edits.applyEach': { requests: [{ ids: [1], operations: [{ field: 'secured', op: 'set', value: 'x' }] }] },
  'edits.undo': { entry: '../../journal' },
  'edits.entry': { entry: '../../journal', from: 0, limit: 10 },
  'topics.preview': { change: { kind: 'remove', name: 'A', file: '../../etc/passwd' } },
  'topics.dismiss': { topic: 'A', ids: ['../../etc/passwd'] },
  'preferences.write': { theme: 'neon' },
  'library.openRecent': { recent: -1 },
};

export const refusing: readonly ContractCase[] = [
  {
    name: 'a method that does not exist is a bad request',
    run: async (door) => {
      for (const method of ['library.destroy', '__proto__', 'constructor', '']) {
        await assert.rejects(callAnything(door, method, null), failsWith('bad-request'));
      }
    },
  },
  ...Object.entries(nonsense).map(([method, input]) => ({
    name: `${method} refuses an argument that the contract does not allow`,
    run: (door: ContractDoor) => assert.rejects(callAnything(door, method, input), failsWith('bad-request')),
  })),
  {
    name: 'library.rows refuses more than a thousand ids',
    run: (door) =>
      assert.rejects(
        door.connection.call('library.rows', { ids: Array.from({ length: 1001 }, (_, i) => i) }),
        failsWith('bad-request'),
      ),
  },
  {
    name: 'articles.read of an unknown id is not found',
    run: ({ connection }) =>
      assert.rejects(connection.call('articles.read', { id: 4_000_000 }), failsWith('not-found')),
  },
  {
    name: 'links.open refuses everything but http and https',
    run: async ({ connection }) => {
      const addresses = [
        'javascript:alert(1)',
        'file:///etc/passwd',
        'data:text/html,x',
        'https://me:secret@site.example/',
        'nonsense',
      ];
      for (const url of addresses) {
        await assert.rejects(connection.call('links.open', { url }), failsWith('bad-request'));
      }
    },
  },
  {
    name: 'the door opens folders in its own way only',
    run: async ({ connection, host }) => {
      // In Electron the system's dialog chooses: the page can name no path.
      if (host === 'web') await assert.rejects(connection.call('library.choose', null), failsWith('unsupported'));
      else await assert.rejects(connection.call('library.openPath', { path: '/' }), failsWith('unsupported'));
    },
  },
  {
    name: 'an edit of a number out of range is a bad request',
    run: async ({ connection }) => {
      const { id } = await articleNamed(connection, 'Tram to the hospital');
      const operations = [{ field: 'quality', op: 'set', value: 2_000_000 }] as const;
      await assert.rejects(connection.call('edits.apply', { ids: [id], operations }), failsWith('bad-request'));
    },
  },
];
