import { readOnlyReason } from './library-state';
import type { SliceTools } from './state';
import type { MarksSlice } from './state/marks';

export function createMarks({ get, connection }: SliceTools): MarksSlice {
  return {
    mark: async (ids, change) => {
      const reason = readOnlyReason(get().library);
      if (reason !== null) {
        get().notify({ kind: 'error', message: reason });
        return false;
      }
      try {
        await connection.call('marks.set', { ids, change });
        get().reviewMarked(ids, change);
        return true;
      } catch (error) {
        get().report(error);
        return false;
      }
    },
  };
}
