import { describe, expect, it } from 'vitest';
import type { EditOutcome, Operation, Refusal } from '../../../preload/contract/edit';
import { leftOver } from '../../../renderer/store/unfinished';
import { createDesk } from '../../../renderer/store/desk';
import { fitting, readBatch } from '../../../renderer/store/kept-batch';
import { start } from '../../../renderer/store/start';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

const raise: Operation = { field: 'quality', op: 'set', value: 6 };
const refusal = (id: number): Refusal => ({
  id,
  path: `${id}.md`,
  field: 'quality',
  problem: { code: 'conflict', severity: 'error', line: 3, column: 1, message: 'The file changed.' },
  theirs: 12,
  ours: 6,
  was: 40,
});
const outcome: EditOutcome = {
  entry: 'e1',
  label: 'Changed quality to 6 in 3 articles',
  changed: [1],
  files: 1,
  left: 0,
  unchanged: 0,
  refused: [refusal(2), refusal(3)],
  cancelled: false,
};
const unfinished = leftOver(outcome, { entry: 'e1', way: 'on', request: { ids: [1, 2, 3], operations: [raise] } });

async function deskWithBatch() {
  const desk = await deskOver([row(1), row(2), row(3)]);
  desk.state().selectAll();
  desk.state().addChange(raise);
  desk.store.setState({ unfinished });
  return desk;
}

describe('a reload', () => {
  it('comes back to the changes put together and to what a batch left to decide', async () => {
    const { library } = await deskWithBatch();
    const again = createDesk(library);
    await start(again, library);
    expect(again.getState()).toMatchObject({
      changes: [raise],
      unfinished: { ...unfinished, request: { ids: [], operations: [raise] } },
    });
  });

  it('knows nothing of articles that were counted otherwise, and takes nothing that is not a batch', async () => {
    const { library } = await deskWithBatch();
    expect(readBatch(library.state)?.changes).toEqual([raise]);
    const wrong = { session: 'first', changes: [{ field: 'quality', op: 'set', value: 'six' }], unfinished: null };
    const kept = sessionStorage.getItem('galley.batch') ?? '';
    sessionStorage.setItem('galley.batch', JSON.stringify(wrong));
    expect(readBatch(library.state)).toBeNull();
    sessionStorage.setItem('galley.batch', kept);
    library.becomes();
    expect(readBatch(library.state)).toBeNull();
  });
});

describe('a batch that is too large to keep', () => {
  it('is kept in part, and says how much is missing', () => {
    const room = JSON.stringify(refusal(2)).length;
    expect(unfinished && fitting(unfinished, room)).toMatchObject({ refused: [refusal(2)], unlisted: 1 });
  });
});
