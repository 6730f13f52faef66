import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nextEvent } from '../door';
import type { ContractCase } from '../contract-case';
import { apply, articleNamed, bytesOf, changedLines } from './articles';

const publish = { field: 'published', op: 'set', value: true } as const;

export const editing: readonly ContractCase[] = [
  {
    name: 'edits.apply changes one line, tells it, and undo and redo go to and fro',
    run: async ({ connection, root }) => {
      const row = await articleNamed(connection, 'Ferry to run every hour');
      const before = bytesOf(root, row);
      const told = nextEvent(
        connection,
        'library.changed',
        ({ ids, origin }) => origin === 'edit' && ids?.includes(row.id) === true,
      );
      const outcome = await apply(connection, row, publish);
      assert.deepEqual(outcome.changed, [row.id]);
      assert.deepEqual(outcome.refused, []);
      const after = bytesOf(root, row);
      assert.deepEqual(changedLines(before, after), ['published: true']);
      await told;
      assert.equal((await articleNamed(connection, row.title)).published, true);

      const state = await connection.call('edits.state', null);
      assert.equal(state.undo?.id, outcome.entry);
      await connection.call('edits.undo', {});
      assert.equal(bytesOf(root, row), before);
      await connection.call('edits.redo', {});
      assert.equal(bytesOf(root, row), after);
      await connection.call('edits.undo', {});
      assert.equal(bytesOf(root, row), before);
    },
  },
  {
    name: 'edits.apply keeps CRLF, and inserts and takes away a whole line',
    run: async ({ connection, root }) => {
      const crlf = await articleNamed(connection, 'Bridge closed for a bearing');
      const before = bytesOf(root, crlf);
      await apply(connection, crlf, { field: 'quality', op: 'add', value: 10 });
      assert.deepEqual(changedLines(before, bytesOf(root, crlf)), ['quality: 65\r']);
      await apply(connection, crlf, { field: 'topics', op: 'add', topics: ['Harbour'] });
      assert.match(bytesOf(root, crlf), /\r\ntopics:\r\n {2}- Harbour\r\n/);
      await connection.call('edits.undo', {});
      await connection.call('edits.undo', {});
      assert.equal(bytesOf(root, crlf), before);
    },
  },
  {
    name: 'edits.apply says when there is nothing to change',
    run: async ({ connection }) => {
      const row = await articleNamed(connection, 'Herons nest in the poplars');
      const outcome = await apply(connection, row, publish);
      assert.equal(outcome.entry, null);
      assert.equal(outcome.unchanged, 1);
    },
  },
  {
    name: 'edits.apply refuses a file by name and changes the others',
    run: async ({ connection, root }) => {
      const oysters = await articleNamed(connection, 'Oysters, slowly');
      const market = await articleNamed(connection, 'Market moves indoors');
      const before = bytesOf(root, market);
      const outcome = await connection.call('edits.apply', {
        ids: [oysters.id, market.id],
        operations: [{ field: 'quality', op: 'add', value: 5 }],
      });
      assert.deepEqual(outcome.changed, [market.id]);
      assert.equal(outcome.refused[0]?.id, oysters.id);
      assert.equal(outcome.refused[0]?.path, oysters.path);
      assert.equal(outcome.refused[0]?.problem.code, 'missing-number');
      await connection.call('edits.undo', {});
      assert.equal(bytesOf(root, market), before);
    },
  },
  {
    name: 'edits.apply stops where the field is not what the editor saw',
    run: async ({ connection, root }) => {
      const row = await articleNamed(connection, 'Tram to the hospital');
      const before = bytesOf(root, row);
      const outcome = await connection.call('edits.apply', {
        ids: [row.id],
        operations: [{ field: 'quality', op: 'set', value: 90 }],
        seen: { quality: 80 },
      });
      assert.equal(outcome.entry, null);
      assert.equal(outcome.refused[0]?.problem.code, 'conflict');
      assert.equal(outcome.refused[0]?.theirs, 85);
      assert.equal(outcome.refused[0]?.ours, 90);
      assert.equal(bytesOf(root, row), before);
    },
  },
  {
    name: 'edits.applyEach is one step, and stops only where one of its files is not what the editor saw',
    run: async ({ connection, root }) => {
      const tram = await articleNamed(connection, 'Tram to the hospital');
      const market = await articleNamed(connection, 'Market moves indoors');
      const oysters = await articleNamed(connection, 'Oysters, slowly');
      const before = [tram, market, oysters].map((row) => bytesOf(root, row));
      const outcome = await connection.call('edits.applyEach', {
        requests: [
          { ids: [tram.id], operations: [{ field: 'quality', op: 'set', value: 91 }], seen: { quality: 85 } },
          { ids: [market.id], operations: [{ field: 'quality', op: 'set', value: 92 }] },
          {
            ids: [oysters.id],
            operations: [{ field: 'title', op: 'set', value: 'Oysters' }],
            seen: { title: 'Oysters, quickly' },
          },
        ],
      });
      assert.equal(outcome.label, 'Changed quality in 2 articles');
      assert.deepEqual(new Set(outcome.changed), new Set([tram.id, market.id]));
      assert.deepEqual(
        outcome.refused.map(({ id, problem }) => [id, problem.code]),
        [[oysters.id, 'conflict']],
      );
      const [newest] = await connection.call('edits.history', { limit: 1 });
      assert.equal(newest?.id, outcome.entry);
      assert.equal(newest?.files, 2);
      await connection.call('edits.undo', {});
      assert.deepEqual(
        [tram, market, oysters].map((row) => bytesOf(root, row)),
        before,
      );
    },
  },
  {
    name: 'edits.preview plans without writing, and edits.applyPlan writes what was planned',
    run: async ({ connection, root }) => {
      const row = await articleNamed(connection, 'Tram to the hospital');
      const before = bytesOf(root, row);
      const preview = await connection.call('edits.preview', { ids: [row.id], operations: [publish] });
      assert.equal(preview.files, 1);
      assert.equal(bytesOf(root, row), before);
      const [planned] = await connection.call('edits.planned', { plan: preview.plan, from: 0, limit: 10, diff: true });
      assert.deepEqual(planned?.fields, [{ field: 'published', before: false, after: true }]);
      assert.match(planned?.diff ?? '', /^-published: false$/m);
      assert.match(planned?.diff ?? '', /^\+published: true$/m);
      await connection.call('edits.applyPlan', { plan: preview.plan });
      assert.deepEqual(changedLines(before, bytesOf(root, row)), ['published: true']);
      await connection.call('edits.undo', {});
      assert.equal(bytesOf(root, row), before);
    },
  },
  {
    name: 'edits.history and articles.changes tell what was done, newest first',
    run: async ({ connection }) => {
      const row = await articleNamed(connection, 'Library opens at night');
      const { entry } = await apply(connection, row, { field: 'heat', op: 'set', value: 12 });
      const [newest, older] = await connection.call('edits.history', { limit: 2 });
      assert.equal(newest?.id, entry);
      assert.deepEqual([newest?.state, newest?.standing, newest?.files], ['applied', 1, 1]);
      assert.ok(older !== undefined && older.at <= newest.at);
      const [change] = await connection.call('articles.changes', { id: row.id });
      assert.equal(change?.field, 'heat');
      assert.deepEqual([change?.before, change?.after], [-1, 12]);
      await connection.call('edits.undo', { ...(entry === null ? {} : { entry }), id: row.id });
      assert.equal((await articleNamed(connection, row.title)).heat, -1);
      const [undone] = await connection.call('edits.history', { limit: 1 });
      assert.deepEqual([undone?.id, undone?.state, undone?.standing], [entry, 'undone', 0]);
    },
  },
  {
    name: 'library.rescan finds what another program wrote, and undo does not overwrite it',
    run: async ({ connection, root }) => {
      const row = await articleNamed(connection, 'Herons nest in the poplars');
      const before = bytesOf(root, row);
      await apply(connection, row, { field: 'quality', op: 'set', value: 77 });
      const outside = bytesOf(root, row).replace('quality: 77', 'quality: 123').replace('QUJDREVGR0g=', 'WlpaWg==');
      writeFileSync(join(root, row.path), outside, 'latin1');
      const told = nextEvent(connection, 'library.changed', ({ ids }) => ids?.includes(row.id) === true);
      await connection.call('library.rescan', null);
      await told;
      assert.equal((await articleNamed(connection, row.title)).quality, 123);
      const undone = await connection.call('edits.undo', {});
      assert.equal(undone.refused[0]?.problem.code, 'changed-since');
      assert.equal(bytesOf(root, row), outside);
      writeFileSync(join(root, row.path), before, 'latin1');
      await connection.call('library.rescan', null);
    },
  },
];
