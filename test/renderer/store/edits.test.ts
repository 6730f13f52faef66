import { describe, expect, it, vi } from 'vitest';
import type { ArticleRow } from '../../../preload/contract/article';
import type { EditOutcome } from '../../../preload/contract/edit';
import { shownRow } from '../../../renderer/store/rows';
import { GalleyError } from '../../../preload/contract/errors';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

const publish = { ids: [1], operations: [{ field: 'published', op: 'set', value: true }] } as const;

const step = (value: number) => ({ ids: [1], operations: [{ field: 'quality', op: 'add', value }] }) as const;

const nothingLeft = (): never => {
  throw new GalleyError('not-found', 'There is nothing to undo.');
};

describe('an edit', () => {
  it('shows at once, before main has answered', async () => {
    const { library, state } = await deskOver([row(1)]);
    const answers: ((outcome: EditOutcome) => void)[] = [];
    library.handlers = { 'edits.apply': () => new Promise((resolve) => answers.push(resolve)) };
    const applied = state().apply(publish);
    expect(shownRow(state(), 1)?.published).toBe(true);
    expect(state().writing).toBe(1);
    answers[0]?.({
      entry: null,
      label: '',
      changed: [],
      files: 0,
      left: 0,
      unchanged: 1,
      refused: [],
      cancelled: false,
    });
    await applied;
    expect(state().writing).toBe(0);
  });

  it('that is not there to be taken back is told as no failure', async () => {
    const { library, state } = await deskOver([row(1)]);
    library.handlers = { 'edits.undo': nothingLeft };
    await state().undo();
    expect(state().notices).toMatchObject([{ kind: 'told', message: 'There is nothing to undo.' }]);
    await state().undo({ entry: 'gone' });
    expect(state().notices).toMatchObject([{ kind: 'told' }, { kind: 'error' }]);
    await state().apply(publish);
    expect(state().notices).toMatchObject([{ kind: 'error' }, { kind: 'changed' }]);
  });

  it('is confirmed, told, and can be taken back in its row', async () => {
    const { state } = await deskOver([row(1)]);
    await state().apply(publish);
    expect(state().rows.get(1)?.published).toBe(true);
    expect(state().predictions).toEqual([]);
    expect(state().decisions.get(1)?.entry).toBe('e1');
    expect(state().notices).toMatchObject([{ kind: 'changed', entry: 'e1' }]);
  });

  it('that is confirmed before an earlier one shows what both made of the row', async () => {
    const { library, state } = await deskOver([row(1)]);
    const answers: ((rows: readonly ArticleRow[]) => void)[] = [];
    library.handlers = { 'library.rows': () => new Promise((resolve) => answers.push(resolve)) };
    const up = state().apply(step(10));
    const down = state().apply(step(-10));
    await vi.waitUntil(() => answers.length === 2);
    // Rows that are asked for anew while they are on their way take longer.
    answers[1]?.([row(1, { quality: 60 })]);
    await vi.waitUntil(() => state().writing === 1);
    expect(shownRow(state(), 1)?.quality).toBe(60);
    answers[0]?.([row(1, { quality: 60 })]);
    library.handlers = {};
    await Promise.all([up, down]);
    expect(state().predictions).toEqual([]);
  });

  it('goes back to what the file says when it is refused, and says why', async () => {
    const { library, state } = await deskOver([row(1)]);
    const problem = { code: 'conflict', severity: 'error', line: 9, column: 1, message: 'Changed meanwhile.' } as const;
    library.refuse = [{ id: 1, path: '_news/1.md', field: 'published', problem, theirs: true }];
    await state().apply(publish);
    expect(shownRow(state(), 1)?.published).toBe(false);
    expect(state().notices).toMatchObject([
      { kind: 'refused', refusals: [{ path: '_news/1.md' }], requests: [publish] },
    ]);
  });

  it('goes back when the call fails, and says so', async () => {
    const { library, state } = await deskOver([row(1)]);
    library.handlers = {
      'edits.apply': () => {
        throw new GalleyError('journal', 'The disk is on fire.');
      },
    };
    await state().apply(publish);
    expect(shownRow(state(), 1)?.published).toBe(false);
    expect(state().notices).toMatchObject([{ kind: 'error', message: 'The disk is on fire.' }]);
    expect(state().failure).toBeNull();
  });

  it('goes back when Galley itself fails, and shows that with its details', async () => {
    const { library, state } = await deskOver([row(1)]);
    library.handlers = {
      'edits.apply': () => {
        throw new GalleyError('internal', 'Something is undefined.');
      },
    };
    await state().apply(publish);
    expect(shownRow(state(), 1)?.published).toBe(false);
    expect(state().failure).toMatchObject({ message: 'Something is undefined.' });
    expect(state().notices).toEqual([]);
  });

  it('never shows a step back while several are under way', async () => {
    const { store, state } = await deskOver([row(1)]);
    const seen: number[] = [];
    store.subscribe((now) => seen.push(shownRow(now, 1)?.quality ?? 0));
    const up = { ids: [1], operations: [{ field: 'quality', op: 'add', value: 1 }] } as const;
    await Promise.all([state().apply(up), state().apply(up), state().apply(up)]);
    expect(seen.at(-1)).toBe(63);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it('is not even tried in a read-only library', async () => {
    const { library, store, state } = await deskOver([row(1)]);
    if (library.state.kind !== 'open') throw new Error('The fake library is open.');
    store.setState({ library: { ...library.state, info: { ...library.state.info, readOnly: 'Held by another.' } } });
    await state().apply(publish);
    expect(library.countOf('edits.apply')).toBe(0);
    expect(state().notices).toMatchObject([{ kind: 'error', message: 'Held by another.' }]);
  });

  it('is taken back by its entry, and its sign leaves the row', async () => {
    const { library, state } = await deskOver([row(1)]);
    await state().apply(publish);
    const outcome = {
      entry: 'e1',
      label: 'Took back',
      changed: [1],
      files: 1,
      left: 0,
      unchanged: 0,
      refused: [],
      cancelled: false,
    };
    library.handlers = { 'edits.undo': () => outcome };
    await state().undo({ entry: 'e1', id: 1 });
    expect(state().decisions.size).toBe(0);
    await vi.waitFor(() => expect(state().notices).toMatchObject([{ kind: 'undone' }]));
  });
});
