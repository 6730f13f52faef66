import type { DeskState, SliceTools } from './state';
import type { DuplicatesSlice, SetApart } from './state/duplicates';

/** What was set apart last, if no edit that stands was made after it: what an editor takes back next. */
export function newestApart({ apart, undoState }: Pick<DeskState, 'apart' | 'undoState'>): SetApart | null {
  const last = apart.at(-1);
  return last !== undefined && last.after === (undoState.undo?.id ?? null) ? last : null;
}

export function createDuplicates({ set, get, connection }: SliceTools): DuplicatesSlice {
  return {
    apart: [],
    setApart: async (ids) => {
      try {
        await connection.call('duplicates.dismiss', { ids, dismissed: true });
        set(({ apart, undoState }) => ({ apart: [...apart, { ids, after: undoState.undo?.id ?? null }] }));
        get().notify({ kind: 'apart', ids });
      } catch (error) {
        get().report(error);
      }
    },
    joinAgain: async (ids) => {
      try {
        await connection.call('duplicates.dismiss', { ids, dismissed: false });
        set(({ apart, notices }) => ({
          apart: apart.filter((one) => one.ids !== ids),
          notices: notices.filter((one) => one.kind !== 'apart' || one.ids !== ids),
        }));
      } catch (error) {
        get().report(error);
      }
    },
  };
}
