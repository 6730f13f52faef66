import { describe, expect, it } from 'vitest';
import { versions } from '../../../renderer/features/notices/field-words';

const problem = { code: 'conflict', severity: 'error', line: 1, column: 1, message: 'Changed.' } as const;

describe('a refused change in words', () => {
  it('tells what was, is and was wanted, as far as it is known', () => {
    const refusal = { id: 1, path: 'a.md', field: 'quality', problem, theirs: 88, ours: 71 } as const;
    expect(versions(refusal)).toEqual([
      ['Theirs', '88'],
      ['Yours', '71'],
    ]);
  });
});
