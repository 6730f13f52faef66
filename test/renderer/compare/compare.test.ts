import { describe, expect, it } from 'vitest';
import { columnsOf, movedColumn, pinnedFocused, type Compared } from '../../../renderer/store/side-by-side';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

const five: Compared = { pinned: 1, others: [2, 3, 4, 5], at: 0, focused: 1, from: 'articles' };
const walk = (from: Compared, steps: readonly (1 | -1)[]): readonly [shown: readonly number[], focused: number] => {
  const to = steps.reduce(movedColumn, from);
  return [columnsOf(to), to.focused];
};

describe('comparing', () => {
  it('shows the pinned article and two beside it; the others move on under the last column', () => {
    expect(walk(five, [])).toEqual([[1, 2, 3], 1]);
    expect(walk(five, [1, 1])).toEqual([[1, 2, 3], 3]);
    expect(walk(five, [1, 1, 1])).toEqual([[1, 3, 4], 4]);
    expect(walk(five, [1, 1, 1, 1, 1])).toEqual([[1, 4, 5], 5]);
  });

  it('moves back the same way, and ends at the pinned one', () => {
    const end = [1, 1, 1, 1].reduce((now) => movedColumn(now, 1), five);
    expect(walk(end, [-1])).toEqual([[1, 4, 5], 4]);
    expect(walk(end, [-1, -1])).toEqual([[1, 3, 4], 3]);
    expect(walk(end, [-1, -1, -1, -1])).toEqual([[1, 2, 3], 1]);
    expect(walk(five, [-1])).toEqual([[1, 2, 3], 1]);
  });

  it('pins another one in the place of the first', () => {
    const pinned = pinnedFocused({ ...five, focused: 3 });
    expect(columnsOf(pinned)).toEqual([3, 2, 1]);
    expect(pinnedFocused(five)).toBe(five);
  });

  it('needs two different articles, and leads back to where it began', async () => {
    const { state } = await deskOver([row(1), row(2)]);
    state().compare([1, 1]);
    expect(state().view).toBe('articles');
    state().show('duplicates');
    state().compare([1, 2]);
    expect([state().view, state().current]).toEqual(['compare', 1]);
    state().leaveCompare();
    expect(state().view).toBe('duplicates');
  });
});
