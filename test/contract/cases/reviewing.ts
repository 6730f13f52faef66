import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GalleyError } from '../../../preload/contract/errors';
import { nextEvent } from '../door';
import type { ContractCase } from '../contract-case';
import { articleNamed, bytesOf, everything, titlesOf } from './articles';

const only = (filter: string) => ({ ...everything, filter });
const herons = 'Herons nest in the poplars';
const ferry = 'Ferry to run every hour';

export const reviewing: readonly ContractCase[] = [
  {
    name: 'marks.set keeps marks outside the file; rows show them, filters find them',
    run: async ({ connection, root }) => {
      const row = await articleNamed(connection, herons);
      const other = await articleNamed(connection, ferry);
      const before = bytesOf(root, row);
      const told = nextEvent(connection, 'marks.changed');
      await connection.call('marks.set', { ids: [row.id, other.id], change: { flagged: true, reviewed: true } });
      assert.deepEqual((await told).ids, [row.id, other.id]);
      await connection.call('marks.set', { ids: [row.id], change: { flagged: false, note: ' Ask the ranger.\n' } });
      const [marks] = await connection.call('marks.read', { ids: [row.id] });
      assert.ok(marks?.reviewed !== null);
      assert.deepEqual({ ...marks, reviewed: 0 }, { id: row.id, reviewed: 0, flagged: false, note: 'Ask the ranger.' });
      const { marks: shown } = await articleNamed(connection, herons);
      // Cases before this one put files back behind the journal, which is what `taken-back` tells.
      assert.deepEqual(
        shown.filter((mark) => mark !== 'taken-back'),
        ['reviewed', 'note'],
      );
      assert.deepEqual(await titlesOf(connection, only('is:flagged')), [ferry]);
      assert.deepEqual(await titlesOf(connection, only('is:reviewed has:note')), [herons]);
      assert.equal(bytesOf(root, row), before);
      const nothing = { reviewed: false, flagged: false, note: '' };
      await connection.call('marks.set', { ids: [row.id, other.id], change: nothing });
      assert.deepEqual(await titlesOf(connection, only('is:reviewed or is:flagged or has:note')), []);
    },
  },
  {
    name: 'marks follow a file to its new name, and stay when it comes back',
    run: async ({ connection, root }) => {
      const row = await articleNamed(connection, herons);
      await connection.call('marks.set', { ids: [row.id], change: { flagged: true } });
      const [from, to] = [join(root, row.path), join(root, '_news/renamed-herons.md')];
      for (const [before, after] of [
        [from, to],
        [to, from],
      ] as const) {
        const moved = nextEvent(connection, 'marks.changed');
        renameSync(before, after);
        await connection.call('library.rescan', null);
        await moved;
        assert.deepEqual(await titlesOf(connection, only('is:flagged')), [herons]);
      }
      const again = await articleNamed(connection, herons);
      await connection.call('marks.set', { ids: [again.id], change: { flagged: false } });
    },
  },
  {
    name: 'duplicates are found, set apart for good, also when one moves, and found again when that is taken back',
    run: async ({ connection, root }) => {
      const row = await articleNamed(connection, herons);
      const copy = join(root, '_news/13-herons-elsewhere.md');
      const found = nextEvent(connection, 'library.changed', ({ origin }) => origin === 'mark');
      writeFileSync(copy, readFileSync(join(root, row.path), 'utf8').replace('name: The Courier', 'name: Tideline'));
      await connection.call('library.rescan', null);
      await found;
      const { clusters, failure } = await connection.call('duplicates.list', null);
      assert.equal(failure, null);
      assert.equal(clusters.length, 1);
      const cluster = await connection.call('duplicates.of', { id: row.id });
      assert.deepEqual(cluster, clusters[0]);
      assert.ok(cluster?.ids.includes(row.id) && cluster.reasons.includes('link') && cluster.reasons.includes('title'));
      assert.deepEqual(await titlesOf(connection, only('is:duplicate')), [herons, herons]);

      await connection.call('duplicates.dismiss', { ids: cluster.ids, dismissed: true });
      assert.equal(await connection.call('duplicates.of', { id: row.id }), null);
      assert.deepEqual(await titlesOf(connection, only('is:duplicate')), []);
      await connection.call('duplicates.dismiss', { ids: cluster.ids, dismissed: false });
      assert.deepEqual(await connection.call('duplicates.of', { id: row.id }), cluster);

      await connection.call('duplicates.dismiss', { ids: cluster.ids, dismissed: true });
      const followed = nextEvent(connection, 'duplicates.changed', ({ looking }) => !looking);
      const moved = join(root, '_news/13-herons-moved.md');
      renameSync(copy, moved);
      await connection.call('library.rescan', null);
      await followed;
      assert.deepEqual(await titlesOf(connection, only('is:duplicate')), []);
      assert.equal(await connection.call('duplicates.of', { id: row.id }), null);

      const gone = nextEvent(connection, 'duplicates.changed', ({ looking }) => !looking);
      rmSync(moved);
      await connection.call('library.rescan', null);
      await gone;
      assert.equal(await connection.call('duplicates.of', { id: row.id }), null);
    },
  },
  {
    name: 'marks.set refuses a note that is too long',
    run: async ({ connection }) => {
      const { id } = await articleNamed(connection, herons);
      await assert.rejects(
        connection.call('marks.set', { ids: [id], change: { note: 'x'.repeat(10_001) } }),
        (error) => error instanceof GalleyError && error.code === 'bad-request',
      );
    },
  },
];
