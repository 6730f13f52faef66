import { describe, expect, it } from 'vitest';
import type { Facets } from '../../../preload/contract/library';
import { noFacets } from '../support/facets';
import { sectionsOf, topicTree } from '../../../renderer/features/sidebar/nodes';

const topic = (name: string, parent: string | null, known = true) => ({ name, count: 1, parent, known });
const facets: Facets = { ...noFacets, all: 3, published: 1, unpublished: 2 };

describe('the sidebar', () => {
  it('leaves out what there is none of', () => {
    const [library, ...rest] = sectionsOf(facets);
    expect(library?.nodes.map(({ key }) => key)).toEqual(['all', 'unpublished', 'published']);
    expect(rest).toEqual([]);
  });
  it('lists the first providers and finds the rest by typing', () => {
    const providers = Array.from({ length: 20 }, (_, n) => ({ name: `P${n}`, count: 20 - n }));
    const section = sectionsOf({ ...facets, providers }).find(({ key }) => key === 'providers');
    expect(section?.nodes).toHaveLength(8);
    expect(section?.more).toHaveLength(12);
  });
  it('keeps topics that the taxonomy does not know out of its tree', () => {
    const topics = [topic('Sea', null), topic('Tide', 'Sea'), topic('Odd', null, false)];
    const section = sectionsOf({ ...facets, topics }).find(({ key }) => key === 'topics');
    expect(section?.nodes.map(({ name }) => name)).toEqual(['Sea']);
    expect(section?.more.map(({ name }) => name)).toEqual(['Odd']);
  });
  it('survives a taxonomy that turns in circles or names a parent that is not there', () => {
    expect(topicTree([topic('A', 'A'), topic('B', 'Gone')]).map(({ name }) => name)).toEqual(['B']);
    expect(topicTree([topic('A', 'B'), topic('B', 'A')])).toEqual([]);
  });
});
