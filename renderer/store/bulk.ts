import type { EditRequest, Refusal } from '../../preload/contract/edit';
import { withChange } from './changes';
import { acceptance, asConflicts, insistence, isConflict } from './conflicts';
import { readOnlyReason } from './library-state';
import type { SliceTools } from './state';
import type { BulkSlice, Planning, Progress, Unfinished } from './state/bulk';
import { leftOver } from './unfinished';

const noPlan: Planning = { kind: 'none' };

/** The progress with the time it has taken so far: a batch begins when another one is told of than before. */
export function timed(before: Progress | null, now: Omit<Progress, 'since' | 'at'>, at: number): Progress {
  const same = before?.label === now.label && before.total === now.total && before.done <= now.done;
  return { ...now, since: same ? before.since : at, at };
}

const idsOf = (refusals: readonly Refusal[]): readonly number[] => [
  ...new Set(refusals.flatMap(({ id }) => (id === null ? [] : [id]))),
];

const placeOf = ({ id, field }: Refusal): string => `${id} ${field}`;

export function createBulk({ set, get, connection }: SliceTools): BulkSlice {
  /** Takes refusals off the list. `decided`: they are conflicts that were decided, which is remembered. */
  const drop = (refusals: readonly Refusal[], decided: boolean): void =>
    set(({ unfinished }) => {
      if (!unfinished) return {};
      const dropped = new Set(refusals);
      const refused = unfinished.refused.filter((refusal) => !dropped.has(refusal));
      const settled = decided ? [...unfinished.settled, ...refusals] : unfinished.settled;
      return {
        unfinished:
          refused.length === 0 && unfinished.left === 0 && unfinished.unlisted === 0
            ? null
            : { ...unfinished, refused, settled },
      };
    });

  /** Asks for edits of what `batch` left, as one step. What it leaves is on the list then, in place of `meant`. */
  const again = async (
    batch: Unfinished,
    edits: readonly EditRequest[],
    { meant, decided }: { readonly meant: readonly Refusal[]; readonly decided: boolean },
  ): Promise<void> => {
    const outcome = await get().applyEach(
      edits.filter(({ ids }) => ids.length > 0),
      { tellRefusals: false },
    );
    if (!outcome) return;
    const { refused } = outcome;
    const untouched = new Set(refused.filter(isConflict).map(({ id }) => id));
    // A file that has another conflict by now was not written: what was decided of it is to be decided with that one.
    const refusedNow = new Set(refused.map(placeOf));
    const stays = (one: Refusal): boolean => decided && untouched.has(one.id) && !refusedNow.has(placeOf(one));
    drop(
      meant.filter((one) => !stays(one)),
      decided,
    );
    if (refused.length === 0) return;
    // The list may have been emptied, and so closed, meanwhile.
    const left = get().unfinished ?? { ...batch, left: 0, refused: [] };
    set({ unfinished: { ...left, refused: [...left.refused, ...refused] } });
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
      await review(() => connection.call('edits.preview', request), { request, title: null }, selected.size);
    },
    review: async (ask, intent, articles) => {
      const asking: Planning = { kind: 'asking', ...intent, articles };
      set({ planning: asking, panel: 'bulk' });
      try {
        const preview = await ask();
        // Another question may have been asked meanwhile, or this one dropped.
        if (get().planning === asking) set({ planning: { kind: 'ready', ...intent, preview } });
      } catch (error) {
        if (get().planning !== asking) return;
        set({ planning: noPlan, panel: intent.request ? 'bulk' : null });
        get().report(error);
      }
    },
    planFollowing: async (follow) => {
      const { planning, review } = get();
      if (planning.kind !== 'ready' || planning.request === null) return;
      const request = { ...planning.request, follow };
      await review(() => connection.call('edits.preview', request), { request, title: null }, request.ids.length);
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
      set({ unfinished: leftOver(outcome, { entry: outcome.entry, way: 'on', request }) });
      return outcome;
    },
    takeProgress: (progress) => set((state) => ({ progress: timed(state.progress, progress, performance.now()) })),
    leaveUnfinished: () => set({ unfinished: null }),
    rollBack: async () => {
      const { unfinished, undo, redo } = get();
      if (unfinished?.entry === null || !unfinished) return;
      set({ unfinished: null });
      await (unfinished.way === 'on' ? undo : redo)({ entry: unfinished.entry });
    },
    finish: async () => {
      const { unfinished, undo, redo } = get();
      if (!unfinished) return;
      const { entry, way, request, refused } = unfinished;
      if (entry === null) {
        if (request) await again(unfinished, [{ ...request, ids: idsOf(refused) }], { meant: refused, decided: false });
        return;
      }
      set({ unfinished: null });
      // Only of what was asked for can be decided between two writers.
      if (way === 'back' || request === null) {
        await (way === 'back' ? undo : redo)({ entry });
        return;
      }
      const outcome = await redo({ entry }, { tellRefusals: false });
      if (!outcome) return;
      set({ unfinished: leftOver({ ...outcome, refused: asConflicts(outcome.refused) }, { entry, way, request }) });
    },
    keepTheirs: async (chosen) => {
      const { unfinished } = get();
      if (!unfinished) return;
      const { request, refused: open, settled } = unfinished;
      drop(chosen, true);
      if (!request) return;
      await again(unfinished, acceptance(request, { chosen, open, settled }), { meant: [], decided: true });
    },
    insist: async (chosen) => {
      const { unfinished } = get();
      if (!unfinished?.request) return;
      const { request, refused: open, settled } = unfinished;
      const edits = insistence(request, { chosen, open, settled });
      const asked = new Set(edits.flatMap(({ ids }) => ids));
      const meant = chosen.filter(({ id }) => id !== null && asked.has(id));
      await again(unfinished, edits, { meant, decided: true });
    },
  };
}
