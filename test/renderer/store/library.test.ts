import { expect, it, vi } from 'vitest';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

it('forgets what it holds by id when the same folder is opened anew, and asks the same again', async () => {
  const { library, state } = await deskOver([row(1), row(2), row(3)]);
  state().setFilter('is:unpublished');
  state().toggleSelected(2);
  await state().apply({ ids: [2], operations: [{ field: 'quality', op: 'set', value: 6 }] });
  expect(state().decisions.has(2)).toBe(true);

  library.emit('library.state', library.becomes());
  expect(state()).toMatchObject({ filter: 'is:unpublished', current: null });
  expect(state().selected.size).toBe(0);
  expect(state().decisions.size).toBe(0);
  expect(state().rows.size).toBe(0);
  await vi.waitUntil(() => state().answered);
  expect([...state().ids]).toEqual([1, 2, 3]);
});

it('holds on to everything while the session is the same', async () => {
  const { library, state } = await deskOver([row(1), row(2)]);
  state().toggleSelected(2);
  library.emit('library.state', library.becomes({ title: 'Renamed' }));
  expect([...state().selected]).toEqual([2]);
  expect(state().rows.size).toBe(2);
});

it('does not take rows of an earlier session for those of this one', async () => {
  const { library, state } = await deskOver([row(1)]);
  const answers: (() => void)[] = [];
  library.handlers = {
    'library.rows': async () => {
      await new Promise<void>((resolve) => answers.push(resolve));
      return [row(1, { title: 'Another article by then' })];
    },
  };
  const reading = state().reloadRows([1]);
  library.emit('library.state', library.becomes());
  for (const answer of answers) answer();
  await reading;
  expect(state().rows.get(1)?.title).not.toBe('Another article by then');
});
