import { launchEmpty, launchGalley, type Launched } from '../electron/launch';
import { library } from '../libraries';
import type { RowGroup } from '../row';
import { median } from '../statistics';

/** From starting the program to the first rows. */
export const start: RowGroup = {
  name: 'start',
  needs: 'electron',
  async measure(context) {
    const made = library(context.folder, 'small', context.sizes.start);
    const galley: number[] = [];
    const empty: number[] = [];
    // In turn, and once unmeasured: the first start of a machine reads Electron from disk.
    await closed(launchEmpty(context));
    for (let run = 0; run < context.runs + 2; run += 1) {
      empty.push(await closed(launchEmpty(context)));
      galley.push(await closed(launchGalley(context, made.folder)));
    }
    return [
      {
        work: `start to first rows, ${made.articles.toLocaleString('en-US')} articles`,
        unit: 'ms',
        measured: median(galley),
        reference: { name: 'an empty Electron window', measured: median(empty) },
        goal: { kind: 'within-more', more: 1000 },
        how: `from starting the process until the first rows are painted, without an index cache; median of ${galley.length}, in turn with the reference`,
      },
    ];
  },
};

async function closed(launching: Promise<Launched>): Promise<number> {
  const { app, ms } = await launching;
  await app.close();
  return ms;
}
