import type { EditOutcome, EditRequest, Refusal } from '../../preload/contract/edit';
import { withChange } from './changes';
import { insistence } from './conflicts';
import { readOnlyReason } from './library-state';
import type { SliceTools } from './state';
import type { BulkSlice, Planning, Progress, Unfinished } from './state/bulk';

const noPlan: Planning = { kind: 'none' };

/** What a batch left to decide; `null` when it did all that it could. */
export function leftOver(outcome: EditOutcome, request: EditRequest | null): Unfinished | null {
  const { entry, label, files, left, refused, cancelled } = outcome;
  if (refused.length === 0 && left === 0 && !cancelled) return null;
  return { entry, label, changed: files, left, refused, cancelled, request };
}

/** The progress with the time it has taken so far: a batch begins when another one is told of than before. */
export function timed(before: Progress | null, now: Omit<Progress, 'since' | 'at'>, at: number): Progress {
  const same = before?.label === now.label && before.total === now.total && before.done <= now.done;
  return { ...now, since: same ? before.since : at, at };
}

const idsOf = (refusals: readonly Refusal[]): readonly number[] => [
  ...new Set(refusals.flatMap(({ id }) => (id === null ? [] : [id]))),
];

export function createBulk({ set, get, connection }: SliceTools): BulkSlice {
  const settle = (refusals: readonly Refusal[]): void =>
    set(({ unfinished }) => {
      if (!unfinished) return {};
      const settled = new Set(refusals);
      const refused = unfinished.refused.filter((refusal) => !settled.has(refusal));
      return { unfinished: refused.length === 0 && unfinished.left === 0 ? null : { ...unfinished, refused } };
    });

  /** Asks for the same again of these files. What is refused this time takes the place of what was refused before. */
  const again = async (refusals: readonly Refusal[], request: EditRequest): Promise<void> => {
    const ids = idsOf(refusals);
    if (ids.length === 0) return;
    const outcome = await get().apply({ ...request, ids }, { tellRefusals: false });
    if (!outcome) return;
    settle(refusals);
    if (outcome.refused.length === 0) return;
    const { unfinished } = get();
    set({
      unfinished: unfinished
        ? { ...unfinished, refused: [...unfinished.refused, ...outcome.refused] }
        : leftOver(outcome, request),
    });
  };

  return {
    changes: [],
    startField: null,
    planning: noPlan,
    unfinished: null,
    addChange: (change) => set(({ changes }) => ({ changes: withChange(changes, change) })),
    removeChange: (at) => set(({ changes }) => ({ changes: changes.toSpliced(at, 1) })),
    clearChanges: () => set({ changes: [] }),
    previewChanges: async () => {
      const { selected, changes, review } = get();
      if (selected.size === 0 || changes.length === 0) return;
      const request: EditRequest = { ids: [...selected], operations: changes };
      await review(() => connection.call('edits.preview', request), request, selected.size);
    },
    review: async (ask, request, articles) => {
      const asking: Planning = { kind: 'asking', request, articles };
      set({ planning: asking, panel: 'bulk' });
      try {
        const preview = await ask();
        // Another question may have been asked meanwhile, or this one dropped.
        if (get().planning === asking) set({ planning: { kind: 'ready', request, preview } });
      } catch (error) {
        if (get().planning !== asking) return;
        set({ planning: noPlan, panel: request ? 'bulk' : null });
        get().report(error);
      }
    },
    planFollowing: async (follow) => {
      const { planning, review } = get();
      if (planning.kind !== 'ready' || planning.request === null) return;
      const request = { ...planning.request, follow };
      await review(() => connection.call('edits.preview', request), request, request.ids.length);
    },
    dropPlan: () => set({ planning: noPlan }),
    applyPlan: async () => {
      const { planning, library } = get();
      if (planning.kind !== 'ready') return null;
      const reason = readOnlyReason(library);
      if (reason !== null) {
        get().notify({ kind: 'error', message: reason });
        return null;
      }
      const { request, preview } = planning;
      // What is on its way is no longer a thing to do; the next selection is for other changes.
      if (request && get().changes === request.operations) set({ changes: [] });
      set({ planning: noPlan, panel: null, unfinished: null });
      const outcome = await get().writePlan(preview.plan);
      if (!outcome) return null;
      set({ unfinished: leftOver(outcome, request) });
      return outcome;
    },
    takeProgress: (progress) => set((state) => ({ progress: timed(state.progress, progress, performance.now()) })),
    leaveUnfinished: () => set({ unfinished: null }),
    rollBack: async () => {
      const { unfinished, undo } = get();
      if (unfinished?.entry === null || !unfinished) return;
      set({ unfinished: null });
      const outcome = await undo({ entry: unfinished.entry }, { tellRefusals: false });
      if (outcome) set({ unfinished: leftOver(outcome, null) });
    },
    finish: async () => {
      const { unfinished, redo } = get();
      if (!unfinished) return;
      const { entry, request, refused } = unfinished;
      if (entry === null) {
        if (request) await again(refused, request);
        return;
      }
      set({ unfinished: null });
      const outcome = await redo({ entry }, { tellRefusals: false });
      if (outcome) set({ unfinished: leftOver(outcome, request) });
    },
    keepTheirs: settle,
    insist: async (refusals) => {
      const { unfinished } = get();
      if (!unfinished?.request) return;
      for (const edit of insistence(unfinished.request, refusals, unfinished.refused)) {
        const meant = refusals.filter(({ id }) => id !== null && edit.ids.includes(id));
        await again(meant, edit);
      }
    },
  };
}
