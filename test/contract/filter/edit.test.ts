import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asksFor,
  clicked,
  commonGroup,
  conditionsIn,
  searchedFor,
  withCondition,
  withOnly,
  withoutCondition,
  withoutGroup,
} from '../../../preload/contract/filter/edit';
import type { Condition } from '../../../preload/contract/filter/expression';
import { parseFilter } from '../../../preload/contract/filter/parse';
import { printFilter } from '../../../preload/contract/filter/print';
import { condition, expression } from '../../support/filters';

function conditionOf(text: string): Condition {
  const [only] = conditionsIn(text);
  if (only === undefined) throw new Error(`${text} is no condition`);
  return only;
}

function group(text: string): string | null | undefined {
  const parsed = parseFilter(text);
  return parsed.ok ? commonGroup(parsed.expression) : undefined;
}

const canvas = conditionOf('topic:"Canvas apps"');
const ai = conditionOf('topic:AI');
const published = conditionOf('is:published');

describe('editing a filter', () => {
  it('puts a condition in and takes it out again, and leaves a filter that can be read', () => {
    fc.assert(
      fc.property(expression, condition, (filter, one) => {
        const text = printFilter(filter);
        const put = withCondition(text, one);
        expect(asksFor(put, one)).toBe(true);
        expect(withCondition(put, one)).toBe(put);
        const taken = withoutCondition(put, one);
        expect(asksFor(taken, one)).toBe(false);
        const only = withOnly(text, one);
        expect(asksFor(only, one)).toBe(true);
        for (const edited of [put, taken, only, clicked(text, one, true), clicked(text, one, false)]) {
          expect(parseFilter(edited).ok, edited).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps what the editor wrote as it is written', () => {
    expect(withCondition('quality:>70   NOT "a b"', ai)).toBe('quality:>70 NOT "a b" topic:AI');
    expect(withoutCondition('quality:>70 topic:AI -x', ai)).toBe('quality:>70 -x');
    expect(withoutCondition(' a   b ', ai)).toBe(' a   b ');
  });

  it('joins what is in one group with "or"', () => {
    expect(withCondition('ferry topic:AI', canvas)).toBe('ferry (topic:AI or topic:"Canvas apps")');
    expect(withoutCondition('ferry (topic:AI or topic:"Canvas apps")', ai)).toBe('ferry topic:"Canvas apps"');
    expect(withCondition('topic:AI or topic:"Canvas apps"', published)).toBe(
      '(topic:AI or topic:"Canvas apps") is:published',
    );
    expect(withCondition('a or b', published)).toBe('(a or b) is:published');
    expect(withCondition('is:unpublished', conditionOf('is:flagged'))).toBe('is:unpublished is:flagged');
    expect(withCondition('has:image', conditionOf('no:image'))).toBe('has:image or no:image');
  });

  it('does not take a condition within something else for one of its own', () => {
    for (const text of ['-topic:AI', '(topic:AI or type:video)', '(topic:AI x or y)']) {
      expect(asksFor(text, ai)).toBe(false);
      expect(withoutCondition(text, ai)).toBe(text);
    }
  });

  it('replaces a range and leaves the rest', () => {
    const range = conditionOf('quality:40..60');
    expect(withOnly('ferry quality:>=70 -quality:90 is:published', range)).toBe('ferry is:published quality:40..60');
    expect(withoutGroup('ferry quality:>=70 is:published', 'quality')).toBe('ferry is:published');
  });

  it('does what a click means', () => {
    expect(clicked('', ai, false)).toBe('topic:AI');
    expect(clicked('ferry title:x is:published', ai, false)).toBe('ferry title:x topic:AI');
    expect(clicked('ferry is:published', ai, true)).toBe('ferry is:published topic:AI');
    expect(clicked('ferry topic:AI', ai, false)).toBe('ferry');
    expect(clicked('ferry is:published topic:AI', ai, false)).toBe('ferry topic:AI');
    expect(clicked('ferry is:published topic:AI', ai, true)).toBe('ferry is:published');
  });

  it('knows what is searched for, and what belongs together', () => {
    expect(searchedFor('ferry -"a b" is:published title:x (c or d) (e or is:flagged)')).toBe(
      'ferry -"a b" title:x (c or d)',
    );
    expect(group('-(topic:A or topic:B)')).toBe('topic');
    expect(group('is:published or is:unstated')).toBe('published');
    expect(group('topic:A or type:B')).toBe(null);
  });
});
