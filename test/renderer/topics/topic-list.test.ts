import { describe, expect, it } from 'vitest';
import {
  filterCounts,
  mergeProposal,
  partsOf,
  topicLines,
  type TopicListing,
  twinOf,
} from '../../../renderer/features/topics/topic-list';
import { topic, topics } from './fixtures';

const whole: TopicListing = { filter: 'all', find: '', closed: new Set() };
const names = (listing: Partial<TopicListing>, of = topics) =>
  topicLines(of, { ...whole, ...listing }).map((line) => '·'.repeat(line.level - 1) + line.topic.name);

describe('the list of topics', () => {
  it('is the taxonomy as a tree, then what only articles use', () => {
    expect(names({})).toEqual(['Harbour', '·Ferries', '··Night ferries', 'Culture', 'Ferrys', 'harbours', 'ferry']);
  });
  it('leaves out what is folded away', () => {
    expect(names({ closed: new Set(['Ferries']) }).slice(0, 3)).toEqual(['Harbour', '·Ferries', 'Culture']);
  });
  it('survives topics that are their own ancestors', () => {
    const loop = [topic('A', { parent: 'B' }), topic('B', { parent: 'A' }), topic('C', { parent: 'C' })];
    expect(names({}, loop)).toHaveLength(3);
  });
  it('is flat when filtered or searched, by keyword too', () => {
    expect(names({ filter: 'unused' })).toEqual(['Night ferries']);
    expect(names({ filter: 'unknown' })).toEqual(['Ferrys', 'harbours', 'ferry']);
    expect(names({ find: 'QUAY' })).toEqual(['Harbour']);
  });
  it('puts look-alikes side by side, the one to keep first', () => {
    expect(names({ filter: 'alike' })).toEqual(['Harbour', 'harbours', 'Ferries', 'Ferrys', 'ferry']);
    const lines = topicLines(topics, { ...whole, filter: 'alike' });
    expect(lines.filter(({ first }) => first).map((line) => line.topic.name)).toEqual(['Harbour', 'Ferries']);
  });
  it('says how many each filter lists', () => {
    expect(filterCounts(topics)).toEqual({ all: 7, unknown: 3, unused: 1, alike: 5 });
  });
});

describe('a proposal to merge', () => {
  it('keeps what the taxonomy knows, whichever of the look-alikes it begins with', () => {
    for (const name of ['Ferries', 'Ferrys', 'ferry']) {
      const begun = topics.find((one) => one.name === name);
      if (begun) expect(mergeProposal(begun, topics)).toMatchObject({ into: 'Ferries' });
    }
  });
  it('keeps the most used where the taxonomy knows none', () => {
    const loose = [
      topic('a', { file: null, count: 1, alike: ['A'] }),
      topic('A', { file: null, count: 2, alike: ['a'] }),
    ];
    expect(loose[0] && mergeProposal(loose[0], loose)).toEqual({ into: 'A', from: ['a'] });
  });
});

it('reads words apart by commas', () => {
  expect(partsOf(' ai builder, AI,, ai builder\n#AIBuilder ')).toEqual(['ai builder', 'AI', '#AIBuilder']);
  expect(partsOf(' ')).toEqual([]);
});

it('finds the topic that a new name differs from in writing only', () => {
  expect(twinOf('harbour', topics)).toBe('Harbour');
  expect(twinOf('Night-Ferries', topics)).toBe('Night ferries');
  expect(twinOf('Harbour', topics)).toBeNull();
  // What only articles carry is no topic of the taxonomy.
  expect(twinOf('FERRYS', topics)).toBeNull();
  expect(twinOf('Harbor', topics)).toBeNull();
  expect(twinOf('', [topic('-')])).toBeNull();
});
