import { join } from 'node:path';
import { library } from '../libraries';
import type { RowGroup } from '../row';

/** Filter, search and sort at once, in main. */
export const query: RowGroup = {
  name: 'query',
  needs: 'node',
  async measure(context) {
    const made = library(context.folder, 'small', context.sizes.small);
    const {
      p50 = Number.NaN,
      p95 = Number.NaN,
      slowest = Number.NaN,
      facets = Number.NaN,
    } = await context.probe('query', {
      folder: made.folder,
      workerFile: context.workerFile,
      dataFolder: join(context.scratch, 'query'),
    });
    return [
      {
        work: `query in main, p95, ${made.articles.toLocaleString('en-US')}`,
        unit: 'ms',
        measured: p95,
        reference: null,
        goal: { kind: 'below', limit: 30 },
        how: `unpublished, by quality, with a word or its beginning: 400 different searches through the api, once the search index is complete; median ${p50.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms`,
      },
      {
        work: `facet counts in main, p95, ${made.articles.toLocaleString('en-US')}`,
        unit: 'ms',
        measured: facets,
        reference: null,
        goal: { kind: 'below', limit: 20 },
        how: 'all groups, each with its own part of the filter left out, right after each of those 400 queries',
      },
    ];
  },
};
