import { join } from 'node:path';
import type { RowGroup } from '../row';

/** One decision on a big file, until it is on disk for good. */
export const toggle: RowGroup = {
  name: 'toggle',
  needs: 'node',
  async measure(context) {
    const {
      edit = Number.NaN,
      bare = Number.NaN,
      bytes = 0,
      edits = 0,
    } = await context.probe('toggle', {
      folder: join(context.scratch, 'toggle'),
      workerFile: context.workerFile,
      dataFolder: join(context.scratch, 'toggle-data'),
    });
    return [
      {
        work: `toggle one article of ${Math.round(bytes / 1000)} KB`,
        unit: 'ms',
        measured: edit,
        reference: { name: 'bare write + fsync + rename', measured: bare },
        goal: { kind: 'within-times', times: 3 },
        how: `from the call to the answer: read, splice, journal synced, file written, synced and renamed, index told; median of ${edits}, in turn with the reference`,
      },
    ];
  },
};
