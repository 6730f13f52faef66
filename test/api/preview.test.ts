import { describe, expect, it } from 'vitest';
import { changeKinds } from '../../main/api/preview';
import type { FilePlan, Transition } from '../../main/edits/transition';

const quality = (was: number, becomes: number): Transition => ({
  field: 'quality',
  key: 'quality',
  from: ` ${was}`,
  to: ` ${becomes}`,
  was,
  becomes,
});
const plan = (path: string, ...transitions: readonly Transition[]): FilePlan => ({ path, transitions });

describe('changeKinds', () => {
  it('counts what becomes of what, most frequent first', () => {
    const published: Transition = { ...quality(0, 0), field: 'published', was: false, becomes: true };
    expect(
      changeKinds([plan('a', quality(1, 2)), plan('b', quality(3, 4), published), plan('c', quality(3, 4))]),
    ).toEqual([
      { field: 'quality', before: 3, after: 4, files: 2 },
      { field: 'quality', before: 1, after: 2, files: 1 },
      { field: 'published', before: false, after: true, files: 1 },
    ]);
  });

  it('tells a hundred kinds at most', () => {
    const plans = Array.from({ length: 300 }, (_, i) => plan(String(i), quality(i, i + 1)));
    expect(changeKinds([...plans, plan('x', quality(299, 300))])).toHaveLength(100);
    expect(changeKinds([...plans, plan('x', quality(299, 300))])[0]).toMatchObject({ before: 299, files: 2 });
  });
});
