import { describe, expect, it } from 'vitest';
import { LibraryIndex } from '../../main/library/library-index';
import type { TaxonomyTopic } from '../../main/library/taxonomy';
import { TopicDesk } from '../../main/library/topic-desk';
import { batchOf, rowOf } from './rows';

const topic = (name: string, keywords: readonly string[] = []): TaxonomyTopic => ({
  name,
  id: null,
  parent: null,
  keywords,
  hashtags: [],
  file: `_data/topics/${name}.yaml`,
});
const always = (): boolean => true;

function desk(): { index: LibraryIndex; topics: TopicDesk } {
  const index = new LibraryIndex();
  index.setTaxonomy([topic('Harbour', ['quay']), topic('Tides')]);
  index.put(
    batchOf([
      rowOf('a.md', { title: 'At the quay', topics: ['Trade'] }),
      rowOf('b.md', { title: 'Harbour', excerpt: 'and tides', topics: ['Harbour'] }),
      rowOf('c.md', { title: 'Nothing', topics: ['Trade', 'trades'] }),
      rowOf('d.md', { title: 'The quay', excerpt: 'by night' }),
    ]),
  );
  return { index, topics: new TopicDesk(index) };
}

const paths = (index: LibraryIndex, ids: Iterable<number>): string[] =>
  [...ids].map((id) => index.table.path(id) ?? '');

describe('TopicDesk', () => {
  it('lists known topics, then the others by count, with their look-alikes', () => {
    const { topics } = desk();
    expect(topics.list().map(({ name, count, file, alike }) => [name, count, file, alike])).toEqual([
      ['Harbour', 1, '_data/topics/Harbour.yaml', []],
      ['Tides', 0, '_data/topics/Tides.yaml', []],
      ['Trade', 2, null, ['trades']],
      ['trades', 1, null, ['Trade']],
    ]);
    expect(topics.list()).toBe(topics.list());
  });

  it('names the articles that carry one of several topics, each once', () => {
    const { index, topics } = desk();
    expect(paths(index, topics.carriers(['trades', 'Trade', 'none']))).toEqual(['c.md', 'a.md']);
  });

  it('tells what articles mention but lack, most mentions first, but not what was dismissed', async () => {
    const { index, topics } = desk();
    const told = async (wanted: (name: string, path: string) => boolean) =>
      (await topics.mentions(wanted)).map((one) => [one.topic, paths(index, one.ids)]);
    expect(await told(always)).toEqual([
      ['Harbour', ['a.md', 'd.md']],
      ['Tides', ['b.md']],
    ]);
    expect(await told((name, path) => name !== 'Tides' && path !== 'a.md')).toEqual([['Harbour', ['d.md']]]);
    const [id = -1] = topics.carriers(['Harbour']);
    expect(topics.suggestions(id, always)).toEqual([{ topic: 'Tides', mention: 'Tides' }]);
  });

  it('follows what changes in articles and in the taxonomy', async () => {
    const { index, topics } = desk();
    await topics.mentions(always);
    index.put(batchOf([rowOf('a.md', { title: 'Tides', topics: ['Tides'] }), rowOf('d.md', { topics: ['Harbour'] })]));
    expect((await topics.mentions(always)).map((one) => one.topic)).toEqual(['Tides']);
    index.setTaxonomy([topic('Trade', ['nothing'])]);
    expect(await topics.mentions(always)).toEqual([]);
    index.put(batchOf([rowOf('c.md', { title: 'Nothing' })]));
    expect(paths(index, (await topics.mentions(always))[0]?.ids ?? [])).toEqual(['c.md']);
  });
});
