import { join } from 'node:path';
import { library } from '../libraries';
import type { RowGroup } from '../row';

/** The quality lens in main: its charts, and a step of the dragged threshold. */
export const lens: RowGroup = {
  name: 'lens',
  needs: 'node',
  async measure(context) {
    const made = library(context.folder, 'small', context.sizes.small);
    const articles = made.articles.toLocaleString('en-US');
    const { read, flips, providers } = await context.probe('lens', {
      folder: made.folder,
      workerFile: context.workerFile,
      dataFolder: join(context.scratch, 'lens'),
    });
    return [
      {
        work: `charts of the lens in main, p95, ${articles}`,
        unit: 'ms',
        measured: read ?? Number.NaN,
        reference: null,
        goal: { kind: 'below', limit: 15 },
        how: `100 different ranges of quality over the unpublished articles, each with its three questions to the index; the scorecard of providers takes ${providers?.toFixed(1)} ms`,
      },
      {
        work: `a step of the dragged threshold in main, p95, ${articles}`,
        unit: 'ms',
        measured: flips ?? Number.NaN,
        reference: null,
        goal: { kind: 'below', limit: 15 },
        how: '100 thresholds over all articles: which of them would be published and unpublished, by provider and topic',
      },
    ];
  },
};
