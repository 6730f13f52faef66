import { describe, expect, it } from 'vitest';
import type { Operation } from '../../preload/contract/edit';
import { decide } from '../../main/articles/operation';

const stated = (value: boolean | number | string | readonly string[] | null) => ({ value, missing: false });
const missing = { value: null, missing: true };

describe('decide', () => {
  it('leaves what says so already', () => {
    expect(decide({ field: 'published', op: 'set', value: true }, stated(true))).toStrictEqual({ kind: 'unchanged' });
    expect(decide({ field: 'heat', op: 'add', value: 0 }, stated(3))).toStrictEqual({ kind: 'unchanged' });
    expect(decide({ field: 'topics', op: 'set', topics: ['A'] }, stated(['A']))).toStrictEqual({ kind: 'unchanged' });
  });

  it('sets a value that is missing or is not what the field means', () => {
    const decision = { kind: 'scalar', value: 70 };
    expect(decide({ field: 'quality', op: 'set', value: 70 }, missing)).toStrictEqual(decision);
    expect(decide({ field: 'quality', op: 'set', value: 70 }, stated(null))).toStrictEqual(decision);
  });

  it.each<[Operation, string]>([
    [{ field: 'quality', op: 'set', value: Number.NaN }, 'bad-value'],
    [{ field: 'quality', op: 'set', value: 1_000_001 }, 'bad-value'],
    [{ field: 'quality', op: 'clamp', min: 2, max: 1 }, 'bad-value'],
    [{ field: 'quality', op: 'add', value: 0.5 }, 'bad-value'],
    [{ field: 'heat', op: 'add', value: 999_999 }, 'bad-value'],
    [{ field: 'title', op: 'set', value: 'a\u0007' }, 'bad-value'],
    [{ field: 'title', op: 'set', value: 'a\uffff' }, 'bad-value'],
    [{ field: 'type', op: 'set', value: 'a\tb' }, 'bad-value'],
    [{ field: 'topics', op: 'replace', from: 'A', to: '' }, 'bad-value'],
  ])('refuses %j', (operation, code) => {
    expect(decide(operation, stated(5))).toMatchObject({ kind: 'refused', code });
  });

  it('tells a number that is missing from one that is none', () => {
    const operation = { field: 'quality', op: 'add', value: 1 } as const;
    expect(decide(operation, missing)).toMatchObject({ code: 'missing-number' });
    expect(decide(operation, stated(null))).toMatchObject({ code: 'field-type' });
  });

  it('never makes a negative zero', () => {
    expect(decide({ field: 'heat', op: 'set', value: -0 }, stated(1))).toStrictEqual({ kind: 'scalar', value: 0 });
  });
});
