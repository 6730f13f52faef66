import { describe, expect, it } from 'vitest';
import { operationsOf, parseNumberChange } from '../../main/hosts/cli/change';

describe('a number on the command line', () => {
  it.each([
    ['70', { op: 'set', value: 70 }],
    ['+5', { op: 'add', value: 5 }],
    ['-5', { op: 'add', value: -5 }],
    ['=-1', { op: 'set', value: -1 }],
    ['=70', { op: 'set', value: 70 }],
  ])('%s', (text, change) => {
    expect(parseNumberChange(text)).toEqual(change);
  });

  it.each(['', '7.5', 'high', '--5', '1e3', '+'])('refuses "%s"', (text) => {
    expect(() => parseNumberChange(text)).toThrow('whole number');
  });

  it('refuses what no quality can be', () => {
    expect(() => parseNumberChange('1000001')).toThrow('between -1000000 and 1000000');
  });
});

describe('operations', () => {
  it('are none without options', () => {
    expect(operationsOf({})).toEqual([]);
  });

  it('remove topics before they add some, so that a spelling can be corrected', () => {
    const options = { published: true, heat: { op: 'add', value: -3 }, addTopic: ['AI'], removeTopic: ['ai'] } as const;
    expect(operationsOf(options)).toEqual([
      { field: 'published', op: 'set', value: true },
      { field: 'heat', op: 'add', value: -3 },
      { field: 'topics', op: 'remove', topics: ['ai'] },
      { field: 'topics', op: 'add', topics: ['AI'] },
    ]);
  });
});
