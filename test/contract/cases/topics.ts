import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '../../../preload/contract/contract';
import type { TopicChange, TopicInfo } from '../../../preload/contract/topics';
import { GalleyError } from '../../../preload/contract/errors';
import { nextEvent } from '../door';
import type { ContractCase } from '../contract-case';
import { articleNamed, bytesOf, changedLines } from './articles';

const ferries = '_data/topics/01-ferries.yaml';

async function topicNamed(connection: Connection, name: string): Promise<TopicInfo | undefined> {
  return (await connection.call('topics.list', null)).find((topic) => topic.name === name);
}

async function applied(connection: Connection, change: TopicChange): Promise<string> {
  const { plan } = await connection.call('topics.preview', { change });
  const { entry, refused } = await connection.call('edits.applyPlan', { plan });
  assert.deepEqual(refused, []);
  assert.ok(entry !== null);
  return entry;
}

const rename: TopicChange = { kind: 'rename', from: 'Ferries', to: 'Boats' };

export const topics: readonly ContractCase[] = [
  {
    name: 'topics.list tells the taxonomy first, with files, parents and counts',
    run: async ({ connection }) => {
      const list = await connection.call('topics.list', null);
      assert.deepEqual(
        list.slice(0, 3).map(({ name, file, parent }) => [name, file, parent]),
        [
          ['Harbour', '_data/topics/00-harbour.yaml', null],
          ['Ferries', ferries, 'Harbour'],
          ['Culture', '_data/topics/02-culture.yaml', null],
        ],
      );
      assert.deepEqual(list[0]?.keywords, ['quay']);
      assert.equal(list[1]?.count, 1);
    },
  },
  {
    name: 'topics.preview shows article and taxonomy as one plan, and writes nothing',
    run: async ({ connection, root }) => {
      const row = await articleNamed(connection, 'Ferry to run every hour');
      const before = bytesOf(root, row);
      const preview = await connection.call('topics.preview', { change: rename });
      assert.equal(preview.label, 'Renamed “Ferries” to “Boats” in 1 article');
      assert.equal(preview.files, 2);
      assert.deepEqual(preview.kinds[0], {
        field: 'taxonomy.name',
        before: 'Ferries',
        after: 'Boats',
        files: 1,
      });
      const planned = await connection.call('edits.planned', { plan: preview.plan, from: 0, limit: 10, diff: true });
      assert.deepEqual(
        planned.map(({ id, path }) => [id, path]),
        [
          [null, ferries],
          [row.id, row.path],
        ],
      );
      assert.match(planned[0]?.diff ?? '', /^-name: Ferries\n\+name: Boats$/m);
      assert.equal(bytesOf(root, row), before);
      assert.equal((await topicNamed(connection, 'Ferries'))?.count, 1);
    },
  },
  {
    name: 'a renamed topic is renamed everywhere, told of, and back after undo',
    run: async ({ connection, root }) => {
      const row = await articleNamed(connection, 'Ferry to run every hour');
      const before = bytesOf(root, row);
      const file = readFileSync(join(root, ferries), 'utf8');
      const told = nextEvent(connection, 'library.changed', ({ origin }) => origin === 'edit');
      const entry = await applied(connection, rename);
      await told;
      assert.deepEqual(changedLines(before, bytesOf(root, row)), ['  - Boats']);
      assert.equal(readFileSync(join(root, ferries), 'utf8'), file.replace('name: Ferries', 'name: Boats'));
      assert.deepEqual((await topicNamed(connection, 'Boats'))?.file, ferries);
      assert.equal(await topicNamed(connection, 'Ferries'), undefined);

      const files = await connection.call('edits.entry', { entry, from: 0, limit: 10 });
      assert.deepEqual(files[0], {
        id: null,
        path: ferries,
        fields: [{ field: 'taxonomy.name', before: 'Ferries', after: 'Boats', standing: true }],
      });
      assert.equal((await connection.call('edits.entry', { entry, from: 1, limit: 10 })).length, 1);
      await connection.call('edits.undo', { entry });
      assert.equal(bytesOf(root, row), before);
      assert.equal(readFileSync(join(root, ferries), 'utf8'), file);
      assert.equal((await topicNamed(connection, 'Ferries'))?.count, 1);
      const undone = await connection.call('edits.entry', { entry, from: 0, limit: 1 });
      assert.equal(undone[0]?.fields[0]?.standing, false);
    },
  },
  {
    name: 'a merged topic loses its file, and undo makes it again',
    run: async ({ connection, root }) => {
      const row = await articleNamed(connection, 'Ferry to run every hour');
      const before = bytesOf(root, row);
      const file = readFileSync(join(root, ferries), 'utf8');
      const entry = await applied(connection, { kind: 'merge', from: ['Ferries'], into: 'Harbour' });
      assert.equal(existsSync(join(root, ferries)), false);
      assert.deepEqual((await articleNamed(connection, row.title)).topics, ['Harbour']);
      await connection.call('edits.undo', { entry });
      assert.equal(bytesOf(root, row), before);
      assert.equal(readFileSync(join(root, ferries), 'utf8'), file);
    },
  },
  {
    name: 'a created topic gets a file of its own, suggests itself, and is dismissed for good',
    run: async ({ connection, root }) => {
      const lighthouse = await articleNamed(connection, 'Lighthouse painted again');
      const path = '_data/topics/03-lights.yaml';
      const keywords = ['lighthouse'];
      const entry = await applied(connection, {
        kind: 'create',
        name: 'Lights',
        parent: 'Harbour',
        keywords,
        hashtags: [],
      });
      assert.equal(
        readFileSync(join(root, path), 'utf8'),
        'taxonomy: topic\n_id: lights\nname: Lights\nparent: Harbour\nkeywords:\n  - lighthouse\n',
      );
      const suggested = await connection.call('topics.suggest', { id: lighthouse.id });
      assert.deepEqual(suggested, [{ topic: 'Lights', mention: 'lighthouse' }]);
      const mentions = await connection.call('topics.mentions', null);
      const ids = mentions.find(({ topic }) => topic === 'Lights')?.ids;
      assert.ok(ids instanceof Uint32Array);
      assert.deepEqual([...ids], [lighthouse.id]);
      await connection.call('topics.dismiss', { topic: 'Lights', ids: [lighthouse.id] });
      assert.deepEqual(await connection.call('topics.suggest', { id: lighthouse.id }), []);
      await connection.call('edits.undo', { entry });
      assert.equal(existsSync(join(root, path)), false);
    },
  },
  {
    name: 'topics.preview refuses with a sentence what cannot be',
    run: async ({ connection }) => {
      const changes: readonly TopicChange[] = [
        { kind: 'rename', from: 'Ferries', to: 'Harbour' },
        { kind: 'rename', from: 'Nothing', to: 'Something' },
        { kind: 'create', name: 'Harbour', parent: null, keywords: [], hashtags: [] },
      ];
      for (const change of changes) {
        await assert.rejects(connection.call('topics.preview', { change }), (error) => {
          assert.ok(error instanceof GalleyError);
          assert.equal(error.code, 'refused');
          assert.match(error.message, /^[A-Z].+\.$/);
          return true;
        });
      }
    },
  },
];
