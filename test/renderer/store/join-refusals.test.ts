import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../preload/contract/article';
import { joinRefusals } from '../../../renderer/store/join-refusals';
import type { Notice } from '../../../renderer/store/state/notices';

type Refused = Notice & { readonly kind: 'refused' };

const problem = { code: 'read-only', severity: 'error', message: 'It is read-only.', line: 1, column: 1 } as const;
const raise = [{ field: 'quality', op: 'add', value: 1 }] as const;

/** What a step says that could not be made in an article; `asked`: it can be asked for again. */
function refused(id: number, article: ArticleId, field: 'quality' | 'title' = 'quality', asked = true): Refused {
  return {
    kind: 'refused',
    id,
    label: 'Changed',
    changed: 0,
    refusals: [{ id: article, path: `${article}.md`, field, problem }],
    requests: asked ? [{ ids: [article], operations: raise }] : [],
  };
}

const join = (...notices: readonly Refused[]): readonly Notice[] => {
  let joined: readonly Notice[] = [];
  for (const notice of notices) joined = joinRefusals(joined, notice);
  return joined;
};

describe('refusals', () => {
  it('of one step after the other stand in one notice', () => {
    const all = join(refused(1, 11), refused(2, 12), refused(3, 13), refused(4, 14), refused(5, 15), refused(6, 16));
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({
      id: 6,
      refusals: [11, 12, 13, 14, 15, 16].map((id) => ({ id })),
      requests: [11, 12, 13, 14, 15, 16].map((id) => ({ ids: [id] })),
    });
  });

  it('that come again are told once, with what was asked last', () => {
    const again: Refused = { ...refused(3, 11), requests: [{ ids: [11], operations: [{ ...raise[0], value: 9 }] }] };
    expect(join(refused(1, 11), refused(2, 12), again)).toMatchObject([
      { refusals: [{ id: 12 }, { id: 11 }], requests: [{ ids: [12] }, { operations: [{ value: 9 }] }] },
    ]);
  });

  it('of two fields of an article stay apart, because each was asked for in its own way', () => {
    expect(join(refused(1, 11), refused(2, 11, 'title'))).toHaveLength(2);
  });

  it('of an undo stay apart from those that can be asked for again', () => {
    expect(join(refused(1, 11), refused(2, 12, 'quality', false))).toHaveLength(2);
  });

  it('leave other notices where they are', () => {
    const error: Notice = { kind: 'error', id: 1, message: 'No.' };
    expect(joinRefusals([error], refused(2, 11))).toEqual([error, refused(2, 11)]);
  });
});
