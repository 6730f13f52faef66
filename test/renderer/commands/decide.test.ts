import { describe, expect, it, vi } from 'vitest';
import { stepQuality, togglePublished } from '../../../renderer/commands/decide';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

const applied = (library: Awaited<ReturnType<typeof deskOver>>['library']) =>
  library.calls.filter(({ method }) => method === 'edits.apply').map(({ input }) => input);

describe('deciding on the current row', () => {
  it.each([
    [false, true],
    [true, false],
    // The site publishes what says nothing.
    [null, false],
  ])('turns published %s into %s, saying what was seen', async (published, value) => {
    const { library, state } = await deskOver([row(1, { published })]);
    togglePublished(state());
    await vi.waitUntil(() => state().writing === 0);
    const operations = [{ field: 'published', op: 'set', value }];
    expect(applied(library)).toEqual([{ ids: [1], operations, seen: { published } }]);
  });

  it('steps on from what is shown, also while the last step is being written', async () => {
    const { library, state } = await deskOver([row(1)]);
    stepQuality(state(), 1);
    stepQuality(state(), 10);
    await vi.waitUntil(() => state().writing === 0);
    expect(applied(library)).toMatchObject([{ seen: { quality: 60 } }, { seen: { quality: 61 } }]);
    expect(state().rows.get(1)?.quality).toBe(71);
  });
});
