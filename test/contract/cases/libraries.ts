import assert from 'node:assert/strict';
import { GalleyError } from '../../../preload/contract/errors';
import { opened } from '../door';
import type { ContractCase } from '../contract-case';

export const libraries: readonly ContractCase[] = [
  {
    name: 'library.close leaves nothing open',
    run: async ({ connection }) => {
      assert.deepEqual(await connection.call('library.close', null), { kind: 'none' });
      await assert.rejects(
        connection.call('library.facets', { filter: '' }),
        (error) => error instanceof GalleyError && error.code === 'no-library',
      );
    },
  },
  {
    name: 'library.welcome lists what was open, and library.openRecent opens it again',
    run: async ({ connection, root }) => {
      const welcome = await connection.call('library.welcome', null);
      assert.equal(welcome.demo, true);
      const recent = welcome.recents.find(({ folder }) => folder === root);
      assert.equal(recent?.title, 'Harbour News');
      assert.equal(recent.missing, false);
      await connection.call('library.openRecent', { recent: recent.recent });
      await opened(connection);
      const [newest] = await connection.call('edits.history', { limit: 1 });
      assert.ok(newest, 'the journal outlives the library');
    },
  },
  {
    name: 'library.openDemo opens an editable copy of the demo',
    run: async ({ connection }) => {
      await connection.call('library.openDemo', null);
      await opened(connection);
      const state = await connection.call('library.state', null);
      const { dataFolder } = await connection.call('app.info', null);
      assert.equal(state.kind, 'open');
      assert.equal(state.info.title, 'The Saltmere Reader');
      assert.ok(state.info.folder.startsWith(dataFolder), 'the demo itself is never edited');
      assert.ok(state.info.articles >= 60);
      const facets = await connection.call('library.facets', { filter: '' });
      assert.ok(facets.problems > 0);
    },
  },
  {
    name: 'library.forgetRecent takes a library off the list',
    run: async ({ connection, root }) => {
      const { recents } = await connection.call('library.welcome', null);
      const recent = recents.find(({ folder }) => folder === root);
      assert.ok(recent);
      const left = await connection.call('library.forgetRecent', { recent: recent.recent });
      assert.equal(
        left.recents.some(({ folder }) => folder === root),
        false,
      );
    },
  },
];
