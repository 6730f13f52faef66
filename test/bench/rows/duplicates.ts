import { join } from 'node:path';
import { library } from '../libraries';
import type { RowGroup } from '../row';

/** The search for near-duplicates over a whole library. */
export const duplicates: RowGroup = {
  name: 'duplicates',
  needs: 'node',
  async measure(context) {
    const made = library(context.folder, 'small', context.sizes.small);
    const {
      ms = Number.NaN,
      held = Number.NaN,
      clusters = 0,
    } = await context.probe('duplicates', {
      folder: made.folder,
      workerFile: context.workerFile,
      dataFolder: join(context.scratch, 'duplicates'),
    });
    return [
      {
        work: `near-duplicates found, ${made.articles.toLocaleString('en-US')}`,
        unit: 'ms',
        measured: ms,
        reference: null,
        goal: { kind: 'below', limit: 30_000 },
        how: `from the complete index until the answer, in a thread of the lowest priority: ${clusters.toLocaleString('en-US')} stories; meanwhile the main thread was held for ${held.toFixed(0)} ms at most`,
      },
    ];
  },
};
