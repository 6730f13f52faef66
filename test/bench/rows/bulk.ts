import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { type Kind, library } from '../libraries';
import type { BenchContext, Figures, Row, RowGroup } from '../row';

const sizes: Readonly<Record<Kind, number>> = { small: 10_000, heavy: 2000 };

/** Thousands of articles in one previewed, journalled, undoable step. */
export const bulk: RowGroup = {
  name: 'bulk',
  needs: 'node',
  async measure(context) {
    const small = await measured(context, 'small');
    const heavy = await measured(context, 'heavy');
    const { took: loop = Number.NaN } = await context.probe('grayMatterLoop', { folder: copied(context, 'small') });
    return [
      ...rows('small', small),
      {
        ...publishRow('small', small),
        reference: { name: 'gray-matter loop', measured: loop },
        goal: { kind: 'within-times', times: 2.5 },
        how: 'the same, beside a loop over `matter` and `matter.stringify` that syncs nothing and rewrites every line',
      },
      {
        work: 'add a topic to 10,000 small articles',
        unit: 'ms',
        measured: small['topic'] ?? Number.NaN,
        reference: sedOf(small),
        goal: { kind: 'within-times', times: 2.5 },
        how: 'plan and apply, as for publishing; beside the `sed -i` that publishes',
      },
      ...meanwhile(small),
      ...rows('heavy', heavy),
    ];
  },
};

function meanwhile(figures: Figures): readonly Row[] {
  const { plan = Number.NaN, click = Number.NaN, clicks = 0, slowestClick = Number.NaN } = figures;
  const { hold = Number.NaN, holdP99 = Number.NaN } = figures;
  return [
    {
      work: 'plan 10,000 small articles',
      unit: 'ms',
      measured: plan,
      reference: null,
      goal: { kind: 'below', limit: 2000 },
      how: 'from asking for the preview to its answer',
    },
    {
      work: 'answer a click meanwhile',
      unit: 'ms',
      measured: click,
      reference: null,
      goal: { kind: 'below', limit: 100 },
      how: `99th percentile of ${clicks} clicks (an article read and shown) while 10,000 are planned and written; slowest ${slowestClick.toFixed(0)} ms`,
    },
    {
      work: 'longest hold of the main thread meanwhile',
      unit: 'ms',
      measured: hold,
      reference: null,
      goal: { kind: 'below', limit: 100 },
      how: `delay of the event loop in the same time; 99th percentile ${holdP99.toFixed(0)} ms`,
    },
  ];
}

function rows(kind: Kind, figures: Figures): readonly Row[] {
  const publish = publishRow(kind, figures);
  return [
    publish,
    {
      work: `undo that`,
      unit: 'ms',
      measured: figures['undo'] ?? Number.NaN,
      reference: { name: 'doing it', measured: publish.measured },
      goal: { kind: 'within-times', times: 1 },
      how: 'from the call to the answer: planned on the files as they are, journal, files, index',
    },
  ];
}

function publishRow(kind: Kind, figures: Figures): Row {
  const { plan = Number.NaN, apply = Number.NaN } = figures;
  return {
    work: `publish ${sizes[kind].toLocaleString('en-US')} ${kind} articles`,
    unit: 'ms',
    measured: plan + apply,
    reference: sedOf(figures),
    goal: { kind: 'within-times', times: 2.5 },
    how: 'previewed and applied: each file read, spliced, written beside, synced, compared again and renamed; journal and folders synced, index told',
  };
}

function sedOf(figures: Figures): Row['reference'] {
  return { name: 'sed -i', measured: figures['sed'] ?? Number.NaN };
}

async function measured(context: BenchContext, kind: Kind): Promise<Figures> {
  const { workerFile, runs } = context;
  const dataFolder = join(context.scratch, `bulk-${kind}-data`);
  return context.probe('bulk', { folder: copied(context, kind), workerFile, dataFolder, runs });
}

/** A copy, because it is written to. */
function copied(context: BenchContext, kind: Kind): string {
  const made = library(context.folder, kind, sizes[kind]);
  const folder = join(context.scratch, `bulk-${kind}`);
  cpSync(made.folder, folder, { recursive: true });
  return folder;
}
