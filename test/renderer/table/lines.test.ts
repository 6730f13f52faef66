import { expect, it } from 'vitest';
import { articlesBefore, groupAt, idsOfGroup, linesOf } from '../../../renderer/features/table/lines';

const ids = Uint32Array.of(7, 3, 9);
const groups = [
  { name: 'a', count: 1 },
  { name: 'b', count: 2 },
];

it('puts a head before the rows of each group', () => {
  const lines = linesOf(ids, groups);
  expect([...lines].map((line) => groupAt(line) ?? `id ${line}`)).toEqual([0, 'id 7', 1, 'id 3', 'id 9']);
  expect([...idsOfGroup(ids, groups, 1)]).toEqual([3, 9]);
  expect(linesOf(ids, null)).toBe(ids);
});

it('counts the articles before a line', () => {
  const before = [0, 1, 2, 3, 4, 5].map((line) => articlesBefore(groups, line));
  expect(before).toEqual([0, 0, 1, 1, 2, 3]);
  expect(articlesBefore(null, 2)).toBe(2);
});
