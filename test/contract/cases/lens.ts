import assert from 'node:assert/strict';
import { smallArticles } from '../../support/libraries';
import type { ContractCase } from '../contract-case';
import { articleNamed, everything } from './articles';

const { filter } = everything;
const sum = (counts: Uint32Array): number => counts.reduce((all, one) => all + one, 0);

export const lens: readonly ContractCase[] = [
  {
    name: 'lens.read counts by quality and date, stacked by state, in typed columns',
    run: async ({ connection }) => {
      const { articles, quality, dates } = await connection.call('lens.read', { filter });
      assert.equal(articles, smallArticles.length);
      assert.ok(quality !== null && dates !== null);
      assert.ok(quality.cells.published instanceof Uint32Array);
      assert.equal(quality.from, 40);
      assert.equal(quality.without, 1);
      assert.equal(quality.cells.published[88 - 40], 1);
      assert.equal(quality.cells.unpublished[85 - 40], 1);
      assert.equal(dates.unit, 'day');
      assert.equal(sum(dates.cells.published) + sum(dates.cells.unpublished) + sum(dates.cells.unstated), articles);
    },
  },
  {
    name: 'lens.flips tells what a threshold would change, by provider and topic',
    run: async ({ connection }) => {
      const flips = await connection.call('lens.flips', { filter, threshold: 90 });
      assert.equal(flips.publish.articles, 0);
      assert.equal(flips.unpublish.articles, 2);
      assert.deepEqual(flips.unpublish.topics, [
        { name: 'Culture', count: 1 },
        { name: 'Harbour', count: 1 },
      ]);
      const at70 = await connection.call('lens.flips', { filter, threshold: 70 });
      assert.equal(at70.publish.articles, 1);
      assert.equal(at70.unpublish.articles, 0);
    },
  },
  {
    name: 'lens.preview plans the policy in one step, which is applied and undone as one',
    run: async ({ connection }) => {
      const preview = await connection.call('lens.preview', { filter, threshold: 90, unstated: true });
      assert.equal(preview.label, 'Published from quality 90 up: 2 articles');
      assert.deepEqual(preview.kinds, [{ field: 'published', before: true, after: false, files: 2 }]);
      const outcome = await connection.call('edits.applyPlan', { plan: preview.plan });
      assert.equal(outcome.files, 2);
      assert.equal((await articleNamed(connection, 'Herons nest in the poplars')).published, false);
      await connection.call('edits.undo', {});
      assert.equal((await articleNamed(connection, 'Herons nest in the poplars')).published, true);
    },
  },
  {
    name: 'lens.providers scores every provider',
    run: async ({ connection }) => {
      const { providers, count, quality } = await connection.call('lens.providers', { filter });
      assert.equal(count, providers.length);
      const radio = providers.find(({ name }) => name === 'Tideline Radio');
      assert.equal(radio?.articles, 1);
      assert.equal(radio.quality, 40);
      assert.equal(radio.qualities[0], 1);
      assert.deepEqual(quality, { from: 40, to: 131 });
    },
  },
  {
    name: 'lens.rules infers what the library does, and lens.heatExceptions lists who does not',
    run: async ({ connection }) => {
      const { threshold, heat, collections } = await connection.call('lens.rules', null);
      assert.deepEqual(threshold, { threshold: 70, holds: 10, of: 11 });
      assert.equal(collections[0]?.name, '_news');
      const { ids } = await connection.call('lens.heatExceptions', null);
      assert.ok(ids instanceof Uint32Array);
      assert.equal(ids.length, (heat?.of ?? 0) - (heat?.holds ?? 0));
    },
  },
  {
    name: 'edits.preview tells which rules an edit leaves, and plans what keeps them when asked to',
    run: async ({ connection }) => {
      const { ids } = await connection.call('library.query', everything);
      const raise = { ids: [...ids], operations: [{ field: 'quality', op: 'add', value: 1 }] } as const;
      const alone = await connection.call('edits.preview', raise);
      // Too few articles keep a rule here for it to be one.
      assert.deepEqual(alone.leaving, []);
      const followed = await connection.call('edits.preview', { ...raise, follow: true });
      assert.equal(followed.files, alone.files);
      assert.deepEqual(followed.kinds, alone.kinds);
    },
  },
];
