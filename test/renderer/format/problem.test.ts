import { expect, it } from 'vitest';
import { placeOfProblem } from '../../../renderer/format/problem';

it('gives a place only to what stands in the file', () => {
  expect(placeOfProblem({ code: 'yaml', line: 4, column: 2 })).toBe('4:2');
  expect(placeOfProblem({ code: 'missing-number', line: 1, column: 1 })).toBeNull();
  expect(placeOfProblem({ code: 'vanished', line: 1, column: 1 })).toBeNull();
});
