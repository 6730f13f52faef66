import { expect, it } from 'vitest';
import { filterCount } from '../../../renderer/features/sidebar/filter-count';

it.each([
  ['', 0],
  ['ferry', 0],
  ['is:published', 1],
  ['ferry is:published -topic:Harbour quality:>=70 has:image', 4],
  ['(topic:Harbour or topic:Housing) -(type:video or ferry)', 3],
])('counts the conditions of %j', (filter, count) => {
  expect(filterCount(filter)).toBe(count);
});
