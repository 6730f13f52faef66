import type { ArticleId } from '../../preload/contract/article';
import type { EditOutcome, EditRequest } from '../../preload/contract/edit';
import { readOnlyReason } from './library-state';
import { predict, type Prediction } from './predict';
import { shownRow } from './rows';
import type { SliceTools } from './state';
import { nothingToUndo, type EditsSlice } from './state/edits';

export function createEdits({ set, get, connection }: SliceTools): EditsSlice {
  let lastToken = 0;

  const foresee = ({ ids, operations }: EditRequest): Prediction => {
    lastToken += 1;
    const patches = new Map(
      ids.flatMap((id) => {
        const row = shownRow(get(), id);
        return row ? [[id, predict(row, operations)] as const] : [];
      }),
    );
    return { token: lastToken, patches };
  };

  const forget = (token: number): void =>
    set((state) => ({ predictions: state.predictions.filter((p) => p.token !== token) }));

  const decided = ({ entry, changed, label }: EditOutcome): void =>
    set((state) => {
      const decisions = new Map(state.decisions);
      for (const id of entry === null ? [] : changed) decisions.set(id, { entry: entry ?? '', label });
      return { decisions };
    });

  const takenBack = (changed: readonly ArticleId[]): void =>
    set((state) => ({ decisions: new Map([...state.decisions].filter(([id]) => !changed.includes(id))) }));

  const write = async (work: () => Promise<EditOutcome>): Promise<EditOutcome | null> => {
    set((state) => ({ writing: state.writing + 1 }));
    try {
      const outcome = await work();
      // The rows as written, before the prediction goes: the editor sees no step back in between.
      await get().reloadRows(outcome.changed.filter((id) => get().rows.has(id)));
      return outcome;
    } catch (error) {
      get().report(error);
      return null;
    } finally {
      set((state) => ({ writing: state.writing - 1, progress: state.writing === 1 ? null : state.progress }));
    }
  };

  return {
    undoState: nothingToUndo,
    writing: 0,
    progress: null,
    decisions: new Map(),
    apply: async (request) => {
      const reason = readOnlyReason(get().library);
      if (reason !== null) {
        get().notify({ kind: 'error', message: reason });
        return null;
      }
      const prediction = foresee(request);
      set((state) => ({ predictions: [...state.predictions, prediction] }));
      const outcome = await write(() => connection.call('edits.apply', request));
      forget(prediction.token);
      if (outcome) {
        decided(outcome);
        get().notifyOutcome(outcome, 'changed', request);
      }
      return outcome;
    },
    undo: async (target = {}) => {
      const outcome = await write(() => connection.call('edits.undo', target));
      if (!outcome) return;
      takenBack(outcome.changed);
      get().notifyOutcome(outcome, 'undone', null);
    },
    redo: async (target = {}) => {
      const outcome = await write(() => connection.call('edits.redo', target));
      if (!outcome) return;
      decided(outcome);
      get().notifyOutcome(outcome, 'changed', null);
    },
    cancelEdit: async () => {
      await connection.call('edits.cancel', null).catch(get().report);
    },
  };
}
