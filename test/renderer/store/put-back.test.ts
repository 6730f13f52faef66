import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../preload/contract/edit';
import { canPutBack, puttingBack } from '../../../renderer/store/put-back';

const message = 'Quality was changed again since that edit, so it is left as it is now.';
const problem = { code: 'changed-since', severity: 'error', line: 3, column: 1, message } as const;
const left: Refusal = { id: 1, path: 'a.md', field: 'quality', problem, theirs: 44, ours: 88, was: 5 };

describe('what an undo left because somebody changed it since', () => {
  it('can be put back over what was seen there', () => {
    expect(canPutBack(left)).toBe(true);
    expect(puttingBack([left])).toEqual([
      { ids: [1], operations: [{ field: 'quality', op: 'set', value: 88 }], seen: { quality: 44 } },
    ]);
  });

  it('is one edit for all articles of which the same is asked', () => {
    const other: Refusal = { ...left, id: 2, path: 'b.md' };
    const published: Refusal = { ...left, id: 3, field: 'published', theirs: true, ours: false };
    expect(puttingBack([left, other, published]).map(({ ids }) => ids)).toEqual([[1, 2], [3]]);
  });

  it('asks of an article once for all of its fields', () => {
    const published: Refusal = { ...left, field: 'published', theirs: true, ours: false };
    expect(puttingBack([left, published])).toEqual([
      {
        ids: [1],
        operations: [
          { field: 'quality', op: 'set', value: 88 },
          { field: 'published', op: 'set', value: false },
        ],
        seen: { quality: 44, published: true },
      },
    ]);
  });

  it('cannot be put back where the field was not there, the file is gone, or the refusal is another', () => {
    const others: readonly Refusal[] = [
      { ...left, ours: null },
      { ...left, id: null },
      { ...left, field: 'file', ours: 'text' },
      { ...left, problem: { ...problem, code: 'conflict' } },
    ];
    expect(others.map(canPutBack)).toEqual([false, false, false, false]);
    expect(puttingBack(others)).toEqual([]);
  });
});
