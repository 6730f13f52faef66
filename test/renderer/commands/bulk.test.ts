import { expect, it } from 'vitest';
import { publishSelected, wouldPublish } from '../../../renderer/commands/bulk';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

it.each([
  { states: [true, true], publishes: false },
  { states: [true, null], publishes: true },
  { states: [true, false], publishes: true },
])('says before what it puts on the list for $states', async ({ states, publishes }) => {
  const { store, state } = await deskOver(states.map((published, at) => row(at + 1, { published })));
  state().selectAll();
  expect(wouldPublish(state())).toBe(publishes);
  publishSelected(store);
  expect(state().changes).toEqual([{ field: 'published', op: 'set', value: publishes }]);
});
