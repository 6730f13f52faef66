import { describe, expect, it } from 'vitest';
import { canInsist, versions } from '../../../renderer/features/notices/field-words';

const problem = { code: 'conflict', severity: 'error', line: 1, column: 1, message: 'Changed.' } as const;

describe('a refused change in words', () => {
  it('tells what was, is and was wanted, as far as it is known', () => {
    const refusal = { id: 1, path: 'a.md', field: 'quality', problem, theirs: 88, ours: 71 } as const;
    expect(versions(refusal)).toEqual([
      ['The file now says', '88'],
      ['You wanted', '71'],
    ]);
  });
  it('can be insisted on only where the article is known and the field merely differs', () => {
    expect(canInsist({ id: 1, path: 'a.md', field: 'quality', problem })).toBe(true);
    expect(canInsist({ id: null, path: 'a.md', field: 'quality', problem })).toBe(false);
    const readOnly = { ...problem, code: 'read-only' } as const;
    expect(canInsist({ id: 1, path: 'a.md', field: 'quality', problem: readOnly })).toBe(false);
  });
});
