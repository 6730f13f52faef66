import { describe, expect, it } from 'vitest';
import { versions } from '../../../renderer/format/versions';

const problem = { code: 'conflict', severity: 'error', line: 1, column: 1, message: 'Changed.' } as const;

describe('a refused change in words', () => {
  it('tells what was, is and was wanted, as far as it is known', () => {
    const refusal = { id: 1, path: 'a.md', field: 'quality', problem, theirs: 88, ours: 71 } as const;
    expect(versions(refusal)).toEqual([
      ['Theirs', '88'],
      ['Yours', '71'],
    ]);
  });

  it('calls nothing “yours” that an undo wanted to write', () => {
    const since = { ...problem, code: 'changed-since' } as const;
    const refusal = { id: 1, path: 'a.md', field: 'quality', problem: since, theirs: 44, ours: 88, was: 5 } as const;
    expect(versions(refusal)).toEqual([
      ['Now', '44'],
      ['Wanted', '88'],
      ['Was', '5'],
    ]);
  });

  it('shows what stands there where it is no value of the field', () => {
    const refusal = { id: 1, path: 'a.md', field: 'quality', problem, theirs: null, raw: 'high', ours: 71 } as const;
    expect(versions(refusal)).toContainEqual(['Theirs', 'high']);
  });
});
