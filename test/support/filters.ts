import fc from 'fast-check';
import {
  type Condition,
  type Expression,
  allOf,
  anyOf,
  beings,
  belongings,
  nameFields,
  negated,
} from '../../preload/contract/filter/expression';
import { startOf } from '../../preload/contract/filter/period';

const anyText = fc.oneof(
  fc.constantFrom(
    'ferry',
    'Canvas apps',
    'or',
    'NOT',
    '-',
    '--x',
    '5"',
    'a:b',
    'is:',
    String.raw`\"`,
    ' ',
    '(',
    'f(x)',
    '“ä”',
    '..',
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
);
const bound = fc.integer({ min: -99_999, max: 99_999 });
const period = fc
  .tuple(
    fc.integer({ min: 1990, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(2),
  )
  .map(([year, month, day, parts]) =>
    [year, month, day]
      .slice(0, parts + 1)
      .map((n) => String(n).padStart(2, '0'))
      .join('-'),
  );

/** A lower and an upper bound of which one may be missing. */
function bounds<T>(
  value: fc.Arbitrary<T>,
  isBefore: (a: T, b: T) => boolean,
): fc.Arbitrary<readonly [T | null, T | null]> {
  return fc.oneof(
    value.map((one) => [one, null] as const),
    value.map((one) => [null, one] as const),
    fc.tuple(value, value).map(([a, b]) => (isBefore(b, a) ? ([b, a] as const) : ([a, b] as const))),
  );
}

/** Any condition that the language has. */
export const condition: fc.Arbitrary<Condition> = fc.oneof(
  anyText.map((text): Condition => ({ kind: 'text', text })),
  anyText.map((text): Condition => ({ kind: 'title', text })),
  fc.constantFrom(...beings).map((being): Condition => ({ kind: 'is', being })),
  fc.record({ kind: fc.constant('has' as const), what: fc.constantFrom(...belongings), present: fc.boolean() }),
  fc.record({
    kind: fc.constant('name' as const),
    field: fc.constantFrom(...nameFields),
    name: fc.oneof(fc.constant(''), anyText),
  }),
  fc
    .tuple(
      fc.constantFrom('quality' as const, 'heat' as const),
      bounds(bound, (a, b) => a < b),
    )
    .map(([field, [min, max]]): Condition => ({ kind: 'number', field, min, max })),
  fc
    .tuple(
      fc.constantFrom('date' as const, 'changed' as const),
      bounds(period, (a, b) => startOf(a) < startOf(b)),
    )
    .map(([field, [from, to]]): Condition => ({ kind: 'time', field, from, to })),
  fc.record({
    kind: fc.constant('age' as const),
    amount: fc.integer({ min: 1, max: 99_999 }),
    unit: fc.constantFrom('h' as const, 'd' as const),
  }),
);

/** Conditions put together in every way, in the form that `parseFilter` answers. */
export function expressionOf(one: fc.Arbitrary<Condition>): fc.Arbitrary<Expression> {
  return fc.letrec<{ node: Expression }>((tie) => {
    const several = fc.array(tie('node'), { minLength: 1, maxLength: 4 });
    return {
      node: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        one,
        several.map(allOf),
        several.map(anyOf),
        tie('node').map(negated),
      ),
    };
  }).node;
}

export const expression = expressionOf(condition);
