import { describe, expect, it, vi } from 'vitest';
import { createHere } from '../../../renderer/commands/here';
import { isPossible } from '../../../renderer/commands/possible';
import { matchable } from '../../../renderer/store/review/match';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

const kept = { holds: 192, of: 192 };

async function queue() {
  const made = await deskOver([row(1, { published: false, quality: 60, heat: 60 }), row(2)]);
  await vi.waitUntil(() => made.state().rules !== null);
  const rules = { revision: 2, threshold: { threshold: 70, ...kept }, heat: kept, collections: [] };
  made.store.setState({ rules });
  made.state().startReview(Uint32Array.of(1, 2), 1);
  return made;
}

describe('the matching change in the queue', () => {
  it('is offered for the shown article, made when asked for, and taken back by itself', async () => {
    const { state, library } = await queue();
    expect(isPossible('article.match', state(), createHere())).toBe(false);
    await state().decide({ field: 'quality', op: 'set', value: 65 });
    expect(matchable(state())).toBe(1);
    expect(isPossible('article.match', state(), createHere())).toBe(true);
    await state().matchDecision();
    expect(state().rows.get(1)).toMatchObject({ quality: 65, heat: 65 });
    expect(matchable(state())).toBeNull();
    expect(state().reviewing?.decisions.map(({ label }) => label)).toEqual(['Quality 60 → 65', 'Kept to the rule']);
    const outcome = { label: '', files: 1, left: 0, unchanged: 0, refused: [], cancelled: false };
    library.handlers = { ...library.handlers, 'edits.undo': () => ({ ...outcome, entry: 'back', changed: [1] }) };
    await state().undoDecision();
    expect(state().reviewing?.decisions.map(({ undone }) => undone)).toEqual([false, true]);
    expect(state().reviewing?.decided.has(1)).toBe(true);
  });

  it('is still offered when the next article is shown already', async () => {
    const { state } = await queue();
    await state().decide({ field: 'quality', op: 'set', value: 65 });
    state().skip();
    expect(state().current).toBe(2);
    expect(matchable(state())).toBe(1);
    await state().matchDecision();
    expect(state().rows.get(1)).toMatchObject({ heat: 65 });
    expect(state().current).toBe(2);
  });

  it('waits while a refusal asks for an answer', async () => {
    const { state, store } = await queue();
    await state().decide({ field: 'quality', op: 'set', value: 65 });
    const { reviewing } = state();
    if (reviewing === null) throw new Error('There is no queue.');
    store.setState({ reviewing: { ...reviewing, refused: { refusals: [], request: { ids: [1], operations: [] } } } });
    expect(matchable(state())).toBeNull();
  });
});
