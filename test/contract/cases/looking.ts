import assert from 'node:assert/strict';
import type { ArticleId } from '../../../preload/contract/article';
import { GalleyError } from '../../../preload/contract/errors';
import type { Query, Screen } from '../../../preload/contract/library';
import { smallArticles } from '../../support/libraries';
import { nextEvent } from '../door';
import type { ContractCase } from '../contract-case';
import { articleNamed, everything, titlesOf } from './articles';

const titles = smallArticles.map(({ title }) => title);
const only = (filter: Query['filter']): Query => ({ ...everything, filter });

export const looking: readonly ContractCase[] = [
  {
    name: 'app.info says which host answers',
    run: async ({ connection, host }) => {
      const info = await connection.call('app.info', null);
      assert.equal(info.host, host);
      assert.equal(info.platform, process.platform);
      assert.match(info.version, /^\d+\.\d+\.\d+/);
    },
  },
  {
    name: 'app.report takes what went wrong in the page',
    run: async ({ connection }) => {
      assert.equal(await connection.call('app.report', { message: 'It broke', details: 'at somewhere' }), null);
    },
  },
  {
    name: 'library.state tells title, folder and count',
    run: async ({ connection, root }) => {
      const state = await connection.call('library.state', null);
      assert.equal(state.kind, 'open');
      assert.equal(state.info.title, 'Harbour News');
      assert.equal(state.info.folder, root);
      assert.equal(state.info.articles, smallArticles.length);
      assert.equal(state.info.readOnly, null);
    },
  },
  {
    name: 'library.query answers typed ids in order',
    run: async ({ connection }) => {
      const { ids } = await connection.call('library.query', everything);
      assert.ok(ids instanceof Uint32Array);
      assert.deepEqual(await titlesOf(connection, everything), titles);
    },
  },
  {
    name: 'library.query brings the rows of the screen along when asked to',
    run: async ({ connection }) => {
      const { ids, rows: none } = await connection.call('library.query', everything);
      assert.deepEqual(none, []);
      const seen = async (screen: Screen): Promise<readonly ArticleId[]> => {
        const { rows } = await connection.call('library.query', { ...everything, screen });
        assert.deepEqual(rows, await connection.call('library.rows', { ids: rows.map(({ id }) => id) }));
        return rows.map(({ id }) => id);
      };
      const third = ids[2] ?? 0;
      assert.deepEqual(await seen({ anchor: null, at: 0, above: 1, below: 2 }), [...ids.subarray(0, 2)]);
      assert.deepEqual(await seen({ anchor: third, at: 0, above: 1, below: 2 }), [...ids.subarray(1, 4)]);
      // What is not among the found has no place: the one that was asked for counts.
      assert.deepEqual(await seen({ anchor: 123_456, at: 1, above: 1, below: 1 }), [...ids.subarray(0, 2)]);
      assert.deepEqual(await seen({ anchor: null, at: 999_999, above: 1, below: 5 }), [...ids.subarray(-1)]);
    },
  },
  {
    name: 'library.query sorts by several columns and puts what is missing last',
    run: async ({ connection }) => {
      const sort = [
        { column: 'published', descending: true },
        { column: 'quality', descending: true },
      ] as const;
      const sorted = await titlesOf(connection, { filter: 'is:published', sort });
      const expected = smallArticles
        .filter(({ published }) => published === true)
        .toSorted((a, b) => (b.quality ?? 0) - (a.quality ?? 0))
        .map(({ title }) => title);
      assert.deepEqual(sorted, expected);
      const byQuality = await titlesOf(connection, { filter: '', sort: [{ column: 'quality', descending: true }] });
      assert.equal(byQuality.at(-1), 'Oysters, slowly');
    },
  },
  {
    name: 'library.query filters by state, topic and provider',
    run: async ({ connection }) => {
      assert.deepEqual(await titlesOf(connection, only('is:unstated')), ['Oysters, slowly']);
      assert.deepEqual(await titlesOf(connection, only('topic:ferries')), ['Ferry to run every hour']);
      assert.deepEqual(await titlesOf(connection, only('provider:"Tideline Radio"')), ['Market moves indoors']);
    },
  },
  {
    name: 'library.query searches every word in title, excerpt, provider and topics',
    run: async ({ connection }) => {
      assert.deepEqual(await titlesOf(connection, only('TIDELINE market')), ['Market moves indoors']);
      assert.deepEqual(await titlesOf(connection, only('culture puppet')), ['Puppet theatre floods again']);
      assert.deepEqual(await titlesOf(connection, only('market nowhere')), []);
    },
  },
  {
    name: 'library.query takes the whole filter language, and explains what it cannot read',
    run: async ({ connection }) => {
      const alternatives = only('(topic:Ferries or provider:"Tideline Radio") -is:unstated has:image or is:flagged');
      assert.deepEqual(await titlesOf(connection, alternatives), []);
      const either = await titlesOf(connection, only('topic:Ferries or provider:"Tideline Radio"'));
      assert.deepEqual(either.toSorted(), ['Ferry to run every hour', 'Market moves indoors']);
      assert.deepEqual(await titlesOf(connection, only('"moves indoors" -puppet')), ['Market moves indoors']);
      await assert.rejects(connection.call('library.query', only('quality:high')), (error: unknown) => {
        return error instanceof GalleyError && error.code === 'bad-request' && error.message.includes('character 9');
      });
    },
  },
  {
    name: 'library.rows keeps the asked order and leaves out what is not there',
    run: async ({ connection }) => {
      const { ids } = await connection.call('library.query', everything);
      const [first, second] = ids;
      assert.ok(first !== undefined && second !== undefined);
      const rows = await connection.call('library.rows', { ids: [second, 4_000_000, first] });
      assert.deepEqual(
        rows.map(({ id }) => id),
        [second, first],
      );
      assert.equal(rows[1]?.path, '_news/12-herons.md');
      assert.equal(rows[1]?.collection, '_news');
    },
  },
  {
    name: 'library.facets counts states, collections, topics and providers',
    run: async ({ connection }) => {
      const facets = await connection.call('library.facets', { filter: '' });
      const published = smallArticles.filter((article) => article.published === true).length;
      assert.equal(facets.all, smallArticles.length);
      assert.equal(facets.published, published);
      assert.equal(facets.unstated, 1);
      assert.equal(facets.unpublished, smallArticles.length - published - 1);
      assert.deepEqual(facets.collections, [{ name: '_news', count: smallArticles.length }]);
      const ferries = facets.topics.find(({ name }) => name === 'Ferries');
      assert.deepEqual(ferries, { name: 'Ferries', count: 1, parent: 'Harbour', known: true });
      assert.ok(facets.providers.some(({ name, count }) => name === 'Tideline Radio' && count === 1));
      const narrowed = await connection.call('library.facets', { filter: 'is:published topic:Culture' });
      const culture = smallArticles.filter(({ topics }) => topics?.includes('Culture') === true);
      assert.equal(narrowed.all, smallArticles.length);
      assert.equal(narrowed.found, culture.filter((article) => article.published === true).length);
      assert.equal(narrowed.unpublished, culture.filter((article) => article.published === undefined).length);
      assert.deepEqual(
        narrowed.months.map(({ period }) => period),
        ['2025-03'],
      );
      await assert.rejects(connection.call('library.facets', { filter: '(' }), { code: 'bad-request' });
    },
  },
  {
    name: 'articles.read gives values, places, body, related and links',
    run: async ({ connection }) => {
      const tram = await connection.call('articles.read', {
        id: (await articleNamed(connection, 'Tram to the hospital')).id,
      });
      assert.equal(tram.values.quality, 85);
      assert.equal(tram.values.published, false);
      assert.deepEqual(tram.values.topics, ['Harbour']);
      assert.match(tram.body, /## What was decided/);
      assert.equal(tram.fields.find(({ field }) => field === 'published')?.line, 10);
      assert.equal(tram.links[0]?.url, 'https://www.courier.example/tram-to-the-hospital');
      const storm = await articleNamed(connection, 'Storm account, street by street');
      const { related } = await connection.call('articles.read', { id: storm.id });
      assert.equal(related.length, 40);
      assert.equal(related[3]?.title, 'Related story 3');
    },
  },
  {
    name: 'articles.raw folds what is secured',
    run: async ({ connection }) => {
      const { id } = await articleNamed(connection, 'Tram to the hospital');
      const raw = await connection.call('articles.raw', { id });
      assert.match(raw.text, /^title: "Tram to the hospital"$/m);
      assert.doesNotMatch(raw.text, /QUJDREVGR0g/);
      assert.equal(raw.truncated, false);
    },
  },
  {
    name: 'preferences.write keeps what it is given and tells everybody',
    run: async ({ connection }) => {
      const before = await connection.call('preferences.read', null);
      const density = before.density === 'dense' ? 'comfortable' : 'dense';
      const told = nextEvent(connection, 'preferences.changed', (preferences) => preferences.density === density);
      const written = await connection.call('preferences.write', { density });
      assert.equal(written.density, density);
      assert.equal(written.theme, before.theme);
      assert.deepEqual(await told, written);
      assert.deepEqual(await connection.call('preferences.read', null), written);
      await connection.call('preferences.write', { density: before.density });
    },
  },
];
