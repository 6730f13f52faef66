import { join } from 'node:path';
import { type Kind, library, type MadeLibrary } from '../libraries';
import type { BenchContext, Figures, Row, RowGroup } from '../row';
import { median, repeated } from '../statistics';

const count = (articles: number): string => articles.toLocaleString('en-US');

/** First and second opening of big libraries. */
export const scan: RowGroup = {
  name: 'scan',
  needs: 'node',
  async measure(context) {
    const small = library(context.folder, 'small', context.sizes.small);
    const heavy = library(context.folder, 'heavy', context.sizes.heavy);
    return [
      await first(context, small, 'small', 8),
      await second(context, small),
      await first(context, heavy, 'heavy', 40),
    ];
  },
};

async function first(context: BenchContext, made: MadeLibrary, kind: Kind, times: number): Promise<Row> {
  // The reference goes first and brings the files into the page cache, for its own later runs and for ours.
  const runs = kind === 'heavy' ? 1 : context.runs;
  const reference = await repeated(runs, () => context.probe('grayMatter', { folder: made.folder }));
  const measured = await repeated(context.runs, () => open(context, made, null));
  const read = await repeated(runs, () => context.probe('read', { folder: made.folder }));
  const least = median(milliseconds(read, made));
  return {
    work: `first scan to complete index, ${count(made.articles)} ${kind}`,
    unit: 'ms',
    measured: median(milliseconds(measured, made)),
    reference: { name: 'gray-matter over the same files', measured: median(milliseconds(reference, made)) },
    goal: { kind: 'times-faster', times },
    how: `without an index cache, until the last row is in; files in the page cache; median of ${context.runs} (reference: ${runs}), each in a process of its own; walking and reading the beginnings of the same files with all processors, and nothing else, takes ${count(Math.round(least))} ms`,
  };
}

async function second(context: BenchContext, made: MadeLibrary): Promise<Row> {
  const cache = join(context.scratch, 'cache-second');
  await open(context, made, cache);
  const measured = await repeated(context.runs, () => open(context, made, cache));
  const reference = await repeated(context.runs, () => context.probe('walk', { folder: made.folder }));
  return {
    work: `second opening, unchanged, ${count(made.articles)}`,
    unit: 'ms',
    measured: median(milliseconds(measured, made)),
    reference: { name: 'walking and lstat’ing the files', measured: median(milliseconds(reference, made)) },
    goal: { kind: 'within-times', times: 3 },
    how: `with the index cache of an earlier opening, until every file is known to be unchanged; median of ${context.runs}, each in a process of its own`,
  };
}

let fresh = 0;

/** `cache`: where the index is cached; `null`: nowhere yet. */
function open(context: BenchContext, made: MadeLibrary, cache: string | null): Promise<Figures> {
  fresh += 1;
  const cacheFolder = cache ?? join(context.scratch, `cache-${fresh}`);
  return context.probe('open', { folder: made.folder, cacheFolder, workerFile: context.workerFile });
}

/** The times of runs that have all seen every article. Throws an Error when one has not: it measured something else. */
function milliseconds(runs: readonly Figures[], made: MadeLibrary): readonly number[] {
  return runs.map(({ ms = Number.NaN, articles }) => {
    if (articles !== made.articles)
      throw new Error(`${made.folder}: ${articles} of ${made.articles} articles were seen.`);
    return ms;
  });
}
