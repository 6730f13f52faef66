import { describe, expect, it, vi } from 'vitest';
import type { EditOutcome, Operation, Preview, Refusal } from '../../../preload/contract/edit';
import { timed } from '../../../renderer/store/bulk';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

const publish: Operation = { field: 'published', op: 'set', value: true };
const preview: Preview = {
  plan: 'a'.repeat(16),
  label: 'Published 3 articles',
  files: 3,
  unchanged: 0,
  refused: [],
  kinds: [],
  leaving: [],
};
const outcome: EditOutcome = {
  entry: 'e1',
  label: 'Published 3 articles',
  changed: [1, 2, 3],
  files: 3,
  left: 0,
  unchanged: 0,
  refused: [],
  cancelled: false,
};
const conflict = (id: number): Refusal => ({
  id,
  path: `_news/${id}.md`,
  field: 'published',
  problem: { code: 'conflict', severity: 'error', line: 3, column: 1, message: 'The file changed.' },
});

const unanswered: (value: Preview) => void = () => undefined;

async function selectedDesk() {
  const desk = await deskOver([row(1), row(2), row(3)]);
  desk.library.handlers = { 'edits.preview': () => preview, 'edits.applyPlan': () => outcome };
  desk.state().selectAll();
  desk.state().addChange(publish);
  return desk;
}

describe('changing the selected articles', () => {
  it('asks for a plan of just these, shows it, and writes it', async () => {
    const { library, state } = await selectedDesk();
    await state().previewChanges();
    expect(state().planning).toMatchObject({ kind: 'ready', preview });
    expect(library.calls.at(-1)?.input).toEqual({ ids: [1, 2, 3], operations: [publish] });
    await state().applyPlan();
    expect(library.calls.filter(({ method }) => method === 'edits.applyPlan')).toEqual([
      { method: 'edits.applyPlan', input: { plan: preview.plan } },
    ]);
    expect(state()).toMatchObject({ planning: { kind: 'none' }, panel: null, changes: [], unfinished: null });
    expect(state().notices).toMatchObject([{ kind: 'changed', entry: 'e1' }]);
    expect(state().selected.size).toBe(3);
  });

  it('drops the answer to a plan that is no longer wanted', async () => {
    const { library, state } = await selectedDesk();
    let answer = unanswered;
    library.handlers = { 'edits.preview': () => new Promise((resolve) => (answer = resolve)) };
    const asked = state().previewChanges();
    await vi.waitUntil(() => library.countOf('edits.preview') === 1);
    state().dropPlan();
    answer(preview);
    await asked;
    expect(state().planning.kind).toBe('none');
  });

  it('writes nothing in a library that is only read', async () => {
    const { library, state } = await selectedDesk();
    await state().previewChanges();
    const open = library.state;
    if (open.kind === 'open') library.emit('library.state', { ...open, info: { ...open.info, readOnly: 'Held.' } });
    await state().applyPlan();
    expect(library.countOf('edits.applyPlan')).toBe(0);
    expect(state().notices).toMatchObject([{ kind: 'error', message: 'Held.' }]);
  });

  it('lets the editor decide on what changed before the batch was finished', async () => {
    const { library, state } = await selectedDesk();
    const since: Refusal = {
      ...conflict(3),
      theirs: false,
      problem: { ...conflict(3).problem, code: 'changed-since' },
    };
    library.handlers = {
      ...library.handlers,
      'edits.applyPlan': () => ({ ...outcome, changed: [1], files: 1, left: 2 }),
      'edits.redo': () => ({ ...outcome, changed: [2], files: 1, refused: [since] }),
    };
    await state().previewChanges();
    await state().applyPlan();
    await state().finish();
    expect(state().unfinished?.refused).toMatchObject([{ id: 3, problem: { code: 'conflict' } }]);
    await state().insist(state().unfinished?.refused ?? []);
    expect(library.calls.find(({ method }) => method === 'edits.apply')?.input).toEqual({
      ids: [3],
      operations: [publish],
      seen: { published: false },
    });
  });

  it('asks again of the files that changed meanwhile, or leaves them', async () => {
    const { library, state } = await selectedDesk();
    const refused = [conflict(2), conflict(3)];
    library.handlers = {
      ...library.handlers,
      'edits.applyPlan': () => ({ ...outcome, changed: [1], files: 1, refused }),
    };
    await state().previewChanges();
    await state().applyPlan();
    expect(state().unfinished).toMatchObject({ changed: 1, left: 0, refused });
    await state().keepTheirs([conflict(2)]);
    expect(state().unfinished?.refused).toHaveLength(2);
    await state().keepTheirs(state().unfinished?.refused.slice(0, 1) ?? []);
    await state().insist(state().unfinished?.refused ?? []);
    expect(library.calls.find(({ method }) => method === 'edits.apply')?.input).toEqual({
      ids: [3],
      operations: [publish],
      seen: {},
    });
    expect(state().unfinished).toBeNull();
  });

  it('insists on ours in all files as one step, also where others wrote different things', async () => {
    const { library, state } = await selectedDesk();
    const refused = [conflict(2), { ...conflict(3), theirs: null }];
    library.handlers = {
      ...library.handlers,
      'edits.applyPlan': () => ({ ...outcome, changed: [1], files: 1, refused }),
      'edits.applyEach': () => ({ ...outcome, changed: [2], files: 1, refused: [conflict(3)] }),
    };
    await state().previewChanges();
    await state().applyPlan();
    await state().insist(refused);
    expect(library.countOf('edits.apply')).toBe(0);
    expect(library.calls.find(({ method }) => method === 'edits.applyEach')?.input).toEqual({
      requests: [
        { ids: [2], operations: [publish], seen: {} },
        { ids: [3], operations: [publish], seen: { published: null } },
      ],
    });
    expect(state().unfinished?.refused).toEqual([conflict(3)]);
  });

  it('does what else was asked of a file whose conflict is left to the other writer, and lists what is in its way then', async () => {
    const { library, state } = await selectedDesk();
    const heat: Operation = { field: 'heat', op: 'set', value: 5 };
    state().addChange(heat);
    const gone: Refusal = { ...conflict(2), field: null, problem: { ...conflict(2).problem, code: 'vanished' } };
    library.handlers = {
      ...library.handlers,
      'edits.applyPlan': () => ({ ...outcome, changed: [1], files: 1, refused: [conflict(2)] }),
      'edits.apply': () => ({ ...outcome, changed: [], files: 0, entry: null, refused: [gone] }),
    };
    await state().previewChanges();
    await state().applyPlan();
    await state().keepTheirs(state().unfinished?.refused ?? []);
    expect(library.calls.find(({ method }) => method === 'edits.apply')?.input).toEqual({
      ids: [2],
      operations: [heat],
      seen: {},
    });
    expect(state().unfinished).toMatchObject({ refused: [gone] });
  });

  it('decides anew what was decided of a file that has another conflict by then', async () => {
    const { library, state } = await selectedDesk();
    const other: Refusal = { ...conflict(2), field: 'heat' };
    library.handlers = {
      ...library.handlers,
      'edits.applyPlan': () => ({ ...outcome, changed: [1], files: 1, refused: [conflict(2)] }),
      'edits.apply': () => ({ ...outcome, changed: [], files: 0, entry: null, refused: [other] }),
    };
    await state().previewChanges();
    await state().applyPlan();
    await state().insist(state().unfinished?.refused ?? []);
    expect(state().unfinished?.refused.map(({ field }) => field)).toEqual(['published', 'heat']);
  });

  it('offers to keep, finish or roll back what was stopped', async () => {
    const { library, state } = await selectedDesk();
    library.handlers = {
      ...library.handlers,
      'edits.applyPlan': () => ({ ...outcome, changed: [1], files: 1, left: 2, cancelled: true }),
      'edits.undo': () => ({ ...outcome, label: 'Undid', changed: [1], files: 1 }),
    };
    await state().previewChanges();
    await state().applyPlan();
    expect(state().unfinished).toMatchObject({ entry: 'e1', changed: 1, left: 2, cancelled: true });
    await state().rollBack();
    expect(library.calls.find(({ method }) => method === 'edits.undo')?.input).toEqual({ entry: 'e1' });
    expect(state().unfinished).toBeNull();
  });

  it('offers the same of an undo that was stopped, and tells what stays in any case', async () => {
    const { library, state } = await selectedDesk();
    const since: Refusal = { ...conflict(3), problem: { ...conflict(3).problem, code: 'changed-since' } };
    const stopped = { ...outcome, entry: 'u1', label: 'Undid', changed: [1], files: 1, left: 1, cancelled: true };
    library.handlers = {
      ...library.handlers,
      'edits.undo': () => ({ ...stopped, refused: [since] }),
      'edits.redo': () => ({ ...outcome, entry: 'r1', changed: [1], files: 1 }),
    };
    await state().undo({ entry: 'e1' });
    expect(state().unfinished).toMatchObject({ entry: 'e1', way: 'back', changed: 1, left: 1, refused: [] });
    expect(state().notices).toMatchObject([{ kind: 'refused', refusals: [since] }]);
    await state().finish();
    expect(library.calls.filter(({ method }) => method === 'edits.undo').map(({ input }) => input)).toEqual([
      { entry: 'e1' },
      { entry: 'e1' },
    ]);
    await state().rollBack();
    expect(library.calls.find(({ method }) => method === 'edits.redo')?.input).toEqual({ entry: 'e1' });
    expect(state().unfinished).toBeNull();
  });
});

describe('the time of a batch', () => {
  const told = { label: 'A', done: 10, total: 100 };
  it('runs from the first word of it', () => {
    const first = timed(null, told, 500);
    expect(timed(first, { ...told, done: 20 }, 900)).toEqual({ ...told, done: 20, since: 500, at: 900 });
    expect(timed(first, { ...told, done: 5 }, 900).since).toBe(900);
    expect(timed(first, { ...told, label: 'B' }, 900).since).toBe(900);
  });
});
