import type { ArticleId } from '../../preload/contract/article';
import type { EditOutcome, EditRequest } from '../../preload/contract/edit';
import { GalleyError } from '../../preload/contract/errors';
import { readOnlyReason } from './library-state';
import { isPassing } from './notices';
import { predict, type Prediction, unconfirmed } from './predict';
import { shownRow } from './rows';
import type { SliceTools } from './state';
import { leftOver } from './unfinished';
import { nothingToUndo, type EditsSlice, type ReturnTarget, type Telling } from './state/edits';

const tellAll: Telling = { tellRefusals: true };

const told = (outcome: EditOutcome, { tellRefusals, tellChanges = true }: Telling): EditOutcome => ({
  ...outcome,
  entry: tellChanges ? outcome.entry : null,
  refused: tellRefusals ? outcome.refused : [],
});

export function createEdits({ set, get, connection }: SliceTools): EditsSlice {
  let lastToken = 0;

  const foresee = (requests: readonly EditRequest[]): Prediction => {
    lastToken += 1;
    const patches = new Map(
      requests.flatMap(({ ids, operations }) =>
        ids.flatMap((id) => {
          const row = shownRow(get(), id);
          return row ? [[id, predict(row, operations)] as const] : [];
        }),
      ),
    );
    return { token: lastToken, patches };
  };

  const confirm = ({ token }: Prediction, outcome: EditOutcome | null): void =>
    set((state) => ({ predictions: unconfirmed(state.predictions, token, outcome?.changed ?? []) }));

  const decided = ({ entry, changed, label }: EditOutcome): void =>
    set((state) => {
      const decisions = new Map(state.decisions);
      for (const id of entry === null ? [] : changed) decisions.set(id, { entry: entry ?? '', label });
      return { decisions };
    });

  const takenBack = (changed: readonly ArticleId[]): void => {
    const gone = new Set(changed);
    set((state) => ({ decisions: new Map([...state.decisions].filter(([id]) => !gone.has(id))) }));
  };

  const write = async (
    work: () => Promise<EditOutcome>,
    fail: (error: unknown) => void = get().report,
  ): Promise<EditOutcome | null> => {
    set((state) => ({ writing: state.writing + 1 }));
    try {
      const outcome = await work();
      // The rows as written, before the prediction goes: the editor sees no step back in between.
      await get().reloadRows(outcome.changed.filter((id) => get().rows.has(id)));
      return outcome;
    } catch (error) {
      fail(error);
      return null;
    } finally {
      set((state) => ({ writing: state.writing - 1, progress: state.writing === 1 ? null : state.progress }));
    }
  };

  /** Undo and redo of whatever comes next: that there is nothing is no failure. */
  const goBack = async (way: 'undo' | 'redo', target: ReturnTarget, telling: Telling): Promise<EditOutcome | null> => {
    const entry = target.entry ?? get().undoState[way]?.id ?? null;
    const outcome = await write(
      () => connection.call(`edits.${way}`, target),
      (error) => {
        const nothing = error instanceof GalleyError && error.code === 'not-found' && target.entry === undefined;
        if (nothing) get().notify({ kind: 'told', message: error.message });
        else get().report(error);
      },
    );
    if (!outcome) return null;
    if (way === 'undo') takenBack(outcome.changed);
    else decided(outcome);
    const stopped = telling.tellRefusals && outcome.left > 0;
    if (stopped) {
      // What is in the way of all that is left goes with the ways on; what stays in any case is told as ever.
      const refused = outcome.refused.filter(({ problem }) => problem.code !== 'changed-since');
      const batch = { entry, way: way === 'undo' ? 'back' : 'on', request: null } as const;
      // The way back that a notice still offers is the bar's to offer now.
      set(({ notices }) => ({
        unfinished: leftOver({ ...outcome, refused }, batch),
        notices: notices.filter((notice) => !isPassing(notice)),
      }));
    }
    const since = outcome.refused.filter(({ problem }) => problem.code === 'changed-since');
    const tell = stopped ? { ...outcome, entry: null, refused: since } : told(outcome, telling);
    get().notifyOutcome(tell, way === 'undo' ? 'undone' : 'changed', []);
    return outcome;
  };

  return {
    undoState: nothingToUndo,
    writing: 0,
    progress: null,
    decisions: new Map(),
    apply: (request, telling) => get().applyEach([request], telling),
    applyEach: async (requests, telling = tellAll) => {
      const [only, ...others] = requests;
      if (only === undefined) return null;
      const reason = readOnlyReason(get().library);
      if (reason !== null) {
        get().notify({ kind: 'error', message: reason });
        return null;
      }
      for (const request of requests) get().expect(request);
      get().settle();
      const prediction = foresee(requests);
      set((state) => ({ predictions: [...state.predictions, prediction] }));
      const outcome = await write(() =>
        others.length === 0 ? connection.call('edits.apply', only) : connection.call('edits.applyEach', { requests }),
      );
      confirm(prediction, outcome);
      if (outcome) {
        decided(outcome);
        get().notifyOutcome(told(outcome, telling), 'changed', requests);
      }
      return outcome;
    },
    writePlan: async (plan) => {
      const outcome = await write(() => connection.call('edits.applyPlan', { plan }));
      if (outcome) {
        decided(outcome);
        // A batch that was stopped says so itself, with its ways out.
        if (!outcome.cancelled) get().notifyOutcome(told(outcome, { tellRefusals: false }), 'changed', []);
      }
      return outcome;
    },
    undo: (target = {}, telling = tellAll) => goBack('undo', target, telling),
    redo: (target = {}, telling = tellAll) => goBack('redo', target, telling),
    cancelEdit: async () => {
      await connection.call('edits.cancel', null).catch(get().report);
    },
  };
}
