import { describe, expect, it } from 'vitest';
import { positionAt, problemOf } from '../../main/articles/position';

describe('positionAt', () => {
  it('counts lines and UTF-16 units from 1, and no byte order mark', () => {
    const bytes = Buffer.from('\uFEFFab\né🙂x\r\n');
    expect(positionAt(bytes, 0)).toStrictEqual({ line: 1, column: 1 });
    expect(positionAt(bytes, 4)).toStrictEqual({ line: 1, column: 2 });
    expect(positionAt(bytes, bytes.indexOf('x'))).toStrictEqual({ line: 2, column: 4 });
    expect(problemOf(bytes, { code: 'yaml', severity: 'error', at: 6, message: 'M' })).toStrictEqual({
      code: 'yaml',
      severity: 'error',
      line: 2,
      column: 1,
      message: 'M',
    });
  });
});
