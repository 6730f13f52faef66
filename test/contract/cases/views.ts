import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GalleyError } from '../../../preload/contract/errors';
import type { SavedView, ViewDraft } from '../../../preload/contract/views';
import type { ContractCase } from '../contract-case';
import { nextEvent } from '../door';

const draft: ViewDraft = { name: 'Mine', filter: 'topic:Culture', sort: null, hidden: null, grouping: null };
const names = (views: readonly SavedView[]) => views.map(({ name }) => name);
const refused = (error: unknown) => error instanceof GalleyError && error.code === 'refused';

export const views: readonly ContractCase[] = [
  {
    name: 'views.list begins with the built-in views, and follows the threshold',
    run: async ({ connection }) => {
      const usual = ['Inbox', 'Recently changed', 'Without topics', 'Taken back', 'Problems'];
      assert.deepEqual(names(await connection.call('views.list', null)), usual);
      const told = nextEvent(connection, 'views.changed');
      await connection.call('settings.write', { threshold: 80 });
      assert.ok(names(await told).includes('Published below 80'));
      const inbox = (await connection.call('views.list', null))[0];
      assert.equal(inbox?.filter, 'is:unpublished quality:>=80');
      await connection.call('settings.write', { threshold: null });
    },
  },
  {
    name: 'views.create, counts, update, order, remove and restore',
    run: async ({ connection }) => {
      const { id, views: now } = await connection.call('views.create', { view: draft, shared: false });
      assert.ok(id !== null);
      assert.equal(now.at(-1)?.name, 'Mine');
      const { counts } = await connection.call('views.counts', null);
      assert.equal(counts[id], 3);
      await connection.call('views.order', { ids: [id] });
      const changed = { ...draft, name: 'Ours', filter: '', grouping: 'topic' } as const;
      const updated = await connection.call('views.update', { id, view: changed, seen: draft });
      assert.deepEqual(updated.views[0], { ...changed, id, origin: 'own' });
      await connection.call('views.remove', { id: 'built-in:problems' });
      const removed = await connection.call('views.remove', { id });
      assert.deepEqual(names(removed.views), ['Inbox', 'Recently changed', 'Without topics', 'Taken back']);
      assert.equal(names((await connection.call('views.restore', { id })).views)[0], 'Ours');
      await connection.call('views.remove', { id });
      const all = await connection.call('views.restoreBuiltIn', null);
      assert.equal(names(all.views).at(-1), 'Problems');
      await assert.rejects(
        connection.call('views.update', { id: 'built-in:inbox', view: draft, seen: draft }),
        refused,
      );
    },
  },
  {
    name: 'views.share moves a view into the library and back, and sees what others do there',
    run: async ({ connection, root }) => {
      const file = join(root, '.galley.yml');
      const { id } = await connection.call('views.create', { view: draft, shared: false });
      const shared = await connection.call('views.share', { id: id ?? '', shared: true });
      assert.equal(shared.id, 'shared:Mine');
      assert.match(readFileSync(file, 'utf8'), /- name: Mine\n +filter: topic:Culture\n/);
      // That of the sharing itself may still be on its way.
      const told = nextEvent(connection, 'views.changed', (views) => views.at(-1)?.filter === 'topic:Harbour');
      const noted = nextEvent(connection, 'library.state', (s) => s.kind === 'open' && s.info.notes.length > 0);
      writeFileSync(file, 'views:\n  - {name: Mine, filter: topic:Harbour}\n  - {name: 7}\n');
      await connection.call('library.rescan', null);
      await told;
      const overwriting = connection.call('views.update', {
        id: 'shared:Mine',
        view: { ...draft, filter: '' },
        seen: draft,
      });
      await assert.rejects(overwriting, refused);
      const state = await noted;
      assert.ok(state.kind === 'open' && state.info.notes.some((note) => note.includes('.galley.yml, line 3')));
      const back = await connection.call('views.share', { id: 'shared:Mine', shared: false });
      assert.equal(back.views.at(-1)?.origin, 'own');
      assert.doesNotMatch(readFileSync(file, 'utf8'), /Mine/);
      await connection.call('views.remove', { id: back.id ?? '' });
      rmSync(file);
      await connection.call('library.rescan', null);
    },
  },
  {
    name: 'library.query gathers rows into groups',
    run: async ({ connection }) => {
      const asked = { filter: '', sort: [], grouping: 'published' } as const;
      const { groups, ids } = await connection.call('library.query', asked);
      assert.deepEqual(
        groups?.map(({ name }) => name),
        ['published', 'unpublished', 'unstated'],
      );
      assert.equal(
        groups.reduce((sum, { count }) => sum + count, 0),
        ids.length,
      );
    },
  },
  {
    name: 'views.create and views.update refuse a name that another view has, however it is written',
    run: async ({ connection }) => {
      const named = (name: string) => connection.call('views.create', { view: { ...draft, name }, shared: false });
      await assert.rejects(named('INBOX'), refused);
      const { id } = await named('Mine');
      assert.ok(id !== null);
      await assert.rejects(named('mine'), refused);
      const rename = (name: string) => connection.call('views.update', { id, view: { ...draft, name }, seen: draft });
      await assert.rejects(rename('Problems'), refused);
      assert.ok(names((await rename('MINE')).views).includes('MINE'));
      await connection.call('views.remove', { id });
    },
  },
  {
    name: 'views.create refuses a filter that does not parse, and a name of two lines',
    run: async ({ connection }) => {
      for (const wrong of [{ filter: 'is:gone' }, { name: 'a\nb' }, { name: ' ' }]) {
        const view = { ...draft, ...wrong };
        await assert.rejects(
          connection.call('views.create', { view, shared: false }),
          (error) => error instanceof GalleyError && error.code === 'bad-request',
        );
      }
    },
  },
];
