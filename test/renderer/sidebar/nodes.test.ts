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
  it('lists the marks that there are', () => {
    const marks = { ...noFacets.marks, flagged: 2, note: 1 };
    const section = sectionsOf({ ...facets, marks }).find(({ key }) => key === 'marks');
    expect(section?.nodes.map(({ name, count, filter }) => [name, count, filter])).toEqual([
      ['Flagged', 2, 'is:flagged'],
      ['With a note', 1, 'has:note'],
    ]);
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
  it('lists few ranges of quality, best first, and years with their months', () => {
    const quality = Array.from({ length: 14 }, (_, n) => ({ min: n * 10, max: n * 10 + 9, count: 1 }));
    const months = [
      { period: '2020-12', count: 1 },
      { period: '2021-01', count: 2 },
      { period: '2021-05', count: 3 },
    ];
    const sections = sectionsOf({ ...facets, quality, months });
    const nodes = sections.find(({ key }) => key === 'quality')?.nodes ?? [];
    expect(nodes).toHaveLength(5);
    expect(nodes[0]).toMatchObject({ name: '120 to 139', count: 2, filter: 'quality:120..139' });
    expect(nodes.reduce((sum, { count }) => sum + count, 0)).toBe(14);
    const dates = sections.find(({ key }) => key === 'dates')?.nodes ?? [];
    expect(dates.map(({ name, count, filter }) => [name, count, filter])).toEqual([
      ['2021', 5, 'date:2021'],
      ['2020', 1, 'date:2020'],
    ]);
    expect(dates[0]?.children[0]).toMatchObject({ name: 'May', count: 3, filter: 'date:2021-05' });
  });

  it('survives a taxonomy that turns in circles or names a parent that is not there', () => {
    expect(topicTree([topic('A', 'A'), topic('B', 'Gone')]).map(({ name }) => name)).toEqual(['B']);
    expect(topicTree([topic('A', 'B'), topic('B', 'A')])).toEqual([]);
  });
});
