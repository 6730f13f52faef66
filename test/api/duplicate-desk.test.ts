import { describe, expect, it } from 'vitest';
import { withoutDismissed } from '../../main/api/duplicate-desk';

const cluster = { ids: [1, 2, 3], reasons: ['link' as const] };
const apartFrom =
  (...pairs: readonly string[]) =>
  (a: number, b: number): boolean =>
    pairs.includes(`${Math.min(a, b)}-${Math.max(a, b)}`);

describe('withoutDismissed', () => {
  it('leaves a cluster as it is while something in it is not set apart', () => {
    expect(withoutDismissed([cluster], apartFrom())).toStrictEqual([cluster]);
    expect(withoutDismissed([cluster], apartFrom('1-2'))).toStrictEqual([cluster]);
  });

  it('takes an article out that was set apart from all others', () => {
    expect(withoutDismissed([cluster], apartFrom('1-3', '2-3'))).toStrictEqual([{ ...cluster, ids: [1, 2] }]);
  });

  it('drops a cluster whose articles were all set apart', () => {
    expect(withoutDismissed([cluster], apartFrom('1-2', '1-3', '2-3'))).toStrictEqual([]);
  });
});
