import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../../preload/contract/article';
import type { EditRequest, Refusal } from '../../../preload/contract/edit';
import { acceptance, insistence, isConflict } from '../../../renderer/store/conflicts';
import { refusalsToTell } from '../../../renderer/store/notices';

const problem = { code: 'conflict', severity: 'error', line: 3, column: 1, message: 'Changed' } as const;
const conflict = (id: number, field: 'quality' | 'published', theirs: FieldValue, ours: FieldValue): Refusal => ({
  id,
  path: `${id}.md`,
  field,
  problem,
  theirs,
  ours,
  was: null,
});
const request: EditRequest = {
  ids: [1, 2, 3],
  operations: [
    { field: 'quality', op: 'add', value: 10 },
    { field: 'published', op: 'set', value: true },
  ],
};

describe('insisting on ours', () => {
  it('writes the value that was shown, over theirs and nothing newer, and what else was asked of the file', () => {
    const one = conflict(1, 'quality', 80, 74);
    expect(insistence(request, { chosen: [one], open: [one], settled: [] })).toEqual([
      {
        ids: [1],
        operations: [
          { field: 'quality', op: 'set', value: 74 },
          { field: 'published', op: 'set', value: true },
        ],
        seen: { quality: 80 },
      },
    ]);
  });

  it('decides no other conflict of the same file silently', () => {
    const open = [conflict(1, 'quality', 80, 74), conflict(1, 'published', null, true)];
    const [edit] = insistence(request, { chosen: open.slice(0, 1), open, settled: [] });
    expect(edit?.operations).toEqual([{ field: 'quality', op: 'set', value: 74 }]);
  });

  it('is one edit for all the files in which it is the same', () => {
    const open = [
      conflict(1, 'quality', 80, 74),
      conflict(2, 'quality', 80, 74),
      conflict(3, 'quality', 81, 74),
      { ...conflict(4, 'quality', 1, 2), problem: { ...problem, code: 'read-only' as const } },
    ];
    expect(insistence(request, { chosen: open, open, settled: [] }).map(({ ids }) => ids)).toEqual([[1, 2], [3]]);
  });
});

describe('accepting theirs', () => {
  it('does what else was asked of the file, once its last conflict is decided', () => {
    const [quality, published] = [conflict(1, 'quality', 80, 74), conflict(1, 'published', null, true)];
    const both: EditRequest = {
      ...request,
      operations: [...request.operations, { field: 'heat', op: 'set', value: 5 }],
    };
    const open = [quality, published];
    expect(acceptance(both, { chosen: [quality], open, settled: [] })).toEqual([]);
    const last = { chosen: [published], open: [published], settled: [quality] };
    expect(acceptance(both, last)).toEqual([
      { ids: [1], operations: [{ field: 'heat', op: 'set', value: 5 }], seen: {} },
    ]);
    // The points that were asked for are not added to what was decided before.
    expect(insistence(both, last)[0]?.operations.map(({ field }) => field)).toEqual(['published', 'heat']);
  });

  it('asks nothing of a file of which nothing else was asked', () => {
    const one = conflict(1, 'quality', 80, 74);
    const only = { ...request, operations: request.operations.slice(0, 1) };
    expect(acceptance(only, { chosen: [one], open: [one], settled: [] })).toEqual([]);
  });
});

describe('a conflict', () => {
  it('can be decided where the article is still there and another writer changed the field', () => {
    const one = conflict(1, 'quality', 80, 74);
    expect(isConflict(one)).toBe(true);
    expect(isConflict({ ...one, id: null })).toBe(false);
    expect(isConflict({ ...one, problem: { ...problem, code: 'read-only' } })).toBe(false);
  });

  it('is told by the inspector or by a notice, not by both', () => {
    const refusals = [conflict(1, 'quality', 80, 74), conflict(2, 'quality', 80, 74)];
    const notice = { kind: 'refused', id: 1, label: 'Set', changed: 0, refusals, requests: [request] } as const;
    expect(refusalsToTell(notice, 1)).toEqual(refusals.slice(1));
    expect(refusalsToTell(notice, null)).toEqual(refusals);
  });
});
