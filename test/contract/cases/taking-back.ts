import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleRow } from '../../../preload/contract/article';
import type { Operation } from '../../../preload/contract/edit';
import type { ContractCase } from '../contract-case';
import { type ContractDoor, nextEvent } from '../door';
import { apply, articleNamed, bytesOf, everything, titlesOf } from './articles';

const herons = 'Herons nest in the poplars';
const takenBack = { ...everything, filter: 'is:taken-back' };
const decide: Operation = { field: 'quality', op: 'set', value: 91 };

/** Decides on the quality of an article, and has another writer write another one; answers the file's first bytes. */
async function decidedAndTakenBack({ connection, root }: ContractDoor, row: ArticleRow): Promise<string> {
  const before = bytesOf(root, row);
  await apply(connection, row, decide);
  assert.deepEqual(await titlesOf(connection, takenBack), []);
  const marked = nextEvent(connection, 'library.changed', ({ origin }) => origin === 'mark');
  writeFileSync(join(root, row.path), before.replace(/^quality: .*$/m, 'quality: 12'), 'latin1');
  await connection.call('library.rescan', null);
  await marked;
  assert.deepEqual(await titlesOf(connection, takenBack), [herons]);
  return before;
}

async function putBack({ connection, root }: ContractDoor, row: ArticleRow, bytes: string): Promise<void> {
  writeFileSync(join(root, row.path), bytes, 'latin1');
  await connection.call('library.rescan', null);
}

export const takingBack: readonly ContractCase[] = [
  {
    name: 'a decision that another writer took back is told, and put back by a previewed change',
    run: async (door) => {
      const { connection, root } = door;
      const row = await articleNamed(connection, herons);
      const before = await decidedAndTakenBack(door, row);
      assert.ok((await articleNamed(connection, herons)).marks.includes('taken-back'));
      const [told, ...more] = await connection.call('takenBack.of', { id: row.id });
      assert.deepEqual(more, []);
      assert.deepEqual(
        { ...told, entry: '', at: 0 },
        { field: 'quality', entry: '', at: 0, was: row.quality, ours: 91, theirs: 12 },
      );

      const preview = await connection.call('takenBack.preview', { ids: [row.id] });
      assert.equal(preview.files, 1);
      assert.deepEqual(preview.kinds, [{ field: 'quality', before: 12, after: 91, files: 1 }]);
      const unmarked = nextEvent(connection, 'library.changed', ({ origin }) => origin === 'mark');
      await connection.call('edits.applyPlan', { plan: preview.plan });
      await unmarked;
      assert.match(bytesOf(root, row), /^quality: 91$/m);
      assert.deepEqual(await titlesOf(connection, takenBack), []);
      assert.deepEqual(await connection.call('takenBack.of', { id: row.id }), []);

      await connection.call('edits.undo', {});
      await connection.call('edits.undo', {});
      await putBack(door, row, before);
    },
  },
  {
    name: 'takenBack.letGo leaves it at what the other writer says, and does not tell of it again',
    run: async (door) => {
      const { connection } = door;
      const row = await articleNamed(connection, herons);
      const before = await decidedAndTakenBack(door, row);
      await connection.call('takenBack.letGo', { ids: [row.id], field: 'quality' });
      assert.deepEqual(await titlesOf(connection, takenBack), []);
      assert.equal((await articleNamed(connection, herons)).quality, 12);
      assert.equal((await connection.call('takenBack.preview', { ids: [row.id] })).files, 0);
      await putBack(door, row, before);
    },
  },
];
