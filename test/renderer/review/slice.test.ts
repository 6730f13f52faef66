import { describe, expect, it, vi } from 'vitest';
import type { Refusal } from '../../../preload/contract/edit';
import { shownOf } from '../../../renderer/store/review/queue';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

const conflict: Refusal = {
  id: 1,
  path: '_news/1.md',
  field: 'published',
  problem: { code: 'conflict', severity: 'error', line: 1, column: 1, message: 'It changed.' },
  theirs: true,
  ours: true,
  was: false,
};

async function reviewing(count = 3) {
  const desk = await deskOver(Array.from({ length: count }, (_, at) => row(at + 1)));
  desk.library.handlers = { ...desk.library.handlers, 'marks.set': () => null };
  desk.state().startReview(desk.state().ids, null);
  const shown = () => {
    const review = desk.state().reviewing;
    return review === null ? undefined : shownOf(review);
  };
  const marked = () => desk.library.calls.filter(({ method }) => method === 'marks.set').map(({ input }) => input);
  return { ...desk, shown, marked };
}

describe('the review queue of the store', () => {
  it('writes a decision, marks the article as reviewed and shows the next one', async () => {
    const { state, shown, marked } = await reviewing();
    await state().decide({ field: 'published', op: 'set', value: true });
    expect(shown()).toBe(2);
    expect(state().current).toBe(2);
    expect(state().rows.get(1)?.published).toBe(true);
    expect(marked()).toEqual([{ ids: [1], change: { reviewed: true } }]);
    expect(state().reviewing?.decisions.map(({ label }) => label)).toEqual(['Published']);
    expect(state().notices).toEqual([]);
  });

  it('stays after a score, and after any decision when it should not go on by itself', async () => {
    const { state, shown } = await reviewing();
    await state().decide({ field: 'quality', op: 'add', value: 5 });
    expect(shown()).toBe(1);
    await state().savePreferences({ reviewAdvance: false });
    await state().decide({ field: 'published', op: 'set', value: true });
    expect(shown()).toBe(1);
    expect(state().reviewing?.decisions.map(({ label }) => label)).toEqual(['Quality 60 → 65', 'Published']);
  });

  it('takes no second decision while one is being written', async () => {
    const { state, library } = await reviewing();
    const first = state().decide({ field: 'published', op: 'set', value: true });
    const second = state().decide({ field: 'published', op: 'set', value: true });
    await Promise.all([first, second]);
    expect(library.countOf('edits.apply')).toBe(1);
  });

  it('shows a refusal in its place, and insists or leaves it', async () => {
    const { state, library, shown, marked } = await reviewing();
    library.refuse = [conflict];
    await state().decide({ field: 'published', op: 'set', value: true });
    expect(shown()).toBe(1);
    expect(state().reviewing?.refused?.refusals).toEqual([conflict]);
    expect(state().notices).toEqual([]);
    expect(marked()).toEqual([]);
    library.refuse = [];
    await state().settleDecision('mine');
    expect(library.calls.findLast(({ method }) => method === 'edits.apply')?.input).toMatchObject({
      seen: { published: true },
    });
    expect(state().reviewing?.refused).toBeNull();
    expect(shown()).toBe(2);
  });

  it('passes over an article that leaves the library while it is shown', async () => {
    const { state, library, shown } = await reviewing();
    library.handlers = {
      ...library.handlers,
      'library.rows': ({ ids }) => ids.filter((id) => id !== 1).map((id) => row(id)),
    };
    library.emit('library.changed', { revision: 9, ids: [1], origin: 'outside' });
    await vi.waitUntil(() => shown() === 2);
    expect(state().reviewing?.gone).toEqual(new Set([1]));
  });

  it('takes decisions back, newest first, and goes back to their article', async () => {
    const { state, library, shown, marked } = await reviewing();
    const outcome = { label: '', files: 1, left: 0, unchanged: 0, refused: [], cancelled: false };
    const undone = ({ entry = '' }: { readonly entry?: string }) => ({
      ...outcome,
      entry: `undo-${entry}`,
      changed: [1],
    });
    library.handlers = { ...library.handlers, 'edits.undo': undone, 'edits.redo': undone };
    await state().decide({ field: 'quality', op: 'add', value: 1 });
    await state().decide({ field: 'quality', op: 'add', value: 1 });
    await state().decide({ field: 'published', op: 'set', value: true });
    await state().undoDecision();
    expect(shown()).toBe(1);
    await state().undoDecision(1);
    expect(library.calls.filter(({ method }) => method === 'edits.undo').map(({ input }) => input)).toEqual([
      { entry: 'e3', id: 1 },
      { entry: 'e2', id: 1 },
      { entry: 'e1', id: 1 },
    ]);
    expect(state().reviewing?.decided.size).toBe(0);
    expect(marked().at(-1)).toEqual({ ids: [1], change: { reviewed: false } });

    state().skip();
    await state().redoDecision();
    expect(shown()).toBe(1);
    expect(library.calls.filter(({ method }) => method === 'edits.redo').map(({ input }) => input)).toEqual([
      { entry: 'e1', id: 1 },
      { entry: 'e2', id: 1 },
    ]);
    expect(state().reviewing?.decided.size).toBe(1);
    expect(marked().at(-1)).toEqual({ ids: [1], change: { reviewed: true } });
  });

  it('ends where it began, with the article shown last', async () => {
    const { state } = await reviewing();
    expect(state().view).toBe('review');
    state().skip();
    state().leaveReview();
    expect([state().view, state().current, state().reviewing]).toEqual(['articles', 2, null]);
  });

  it('goes on with the queue that was left of the same view, and not of another', async () => {
    const { state, shown } = await reviewing();
    await state().decide({ field: 'published', op: 'set', value: true });
    await state().mark([2], { flagged: true });
    state().leaveReview();
    state().startReview(state().ids, state().current);
    expect(shown()).toBe(2);
    expect(state().reviewing).toMatchObject({ resumed: true, flagged: new Set([2]) });
    expect(state().reviewing?.decisions).toHaveLength(1);
    state().restartReview();
    expect(state().reviewing).toMatchObject({ resumed: false, decisions: [] });
    expect(shown()).toBe(2);
    await state().decide({ field: 'published', op: 'set', value: true });
    state().leaveReview();
    state().setFilter('is:published');
    state().startReview(state().ids, null);
    expect(state().reviewing?.resumed).toBe(false);
  });
});
