import { expect, it } from 'vitest';
import { groupAt, idsOfGroup, linesOf } from '../../../renderer/features/table/lines';

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
