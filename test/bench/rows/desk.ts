import type { Page } from '@playwright/test';
import { indexed, launchEmpty, launchGalley, type Launched } from '../electron/launch';
import { longestHold } from '../electron/holds';
import { treeMegabytes } from '../electron/memory';
import { pressUntilPainted } from '../electron/painting';
import { library } from '../libraries';
import type { BenchContext, Row, RowGroup } from '../row';
import { quantile } from '../statistics';
import { dragRow, scrollRows } from './motion';

/** Typed letter by letter and taken back: 48 searches. */
const typed = ['harbor', 'election', 'power grid', 'wi'];

/** The running app over a big library: what it takes, and how fast it answers a key. */
export const desk: RowGroup = {
  name: 'desk',
  needs: 'electron',
  async measure(context) {
    const made = library(context.folder, 'small', context.sizes.small);
    const empty = await launchEmpty(context);
    const emptyMegabytes = await settledMegabytes(empty);
    await empty.app.close();
    const galley = await launchGalley(context, made.folder);
    try {
      await indexed(galley.page, made.articles);
      const megabytes = await settledMegabytes(galley);
      const rows: Row[] = [];
      const held = await longestHold(galley.app, async () => {
        rows.push(keyRow(await keyTimes(galley.page), made.articles));
        rows.push(viewRow(await viewTimes(galley.page), made.articles));
        // The last of the views shows all.
        await galley.page.getByRole('treeitem', { name: /^All/ }).click();
        rows.push(...(await scrollRows(galley.page, made.articles)));
        rows.push(await dragRow(galley.page, made.articles));
      });
      return [...rows, holdRow(held), ...memoryRow(context, made.articles, megabytes, emptyMegabytes)];
    } finally {
      await galley.app.close();
    }
  },
};

/**
 * The lowest of some looks, so that neither the search for near-duplicates, which comes and goes, nor garbage that was
 * about to be collected counts; in MB.
 */
async function settledMegabytes({ app, page }: Launched): Promise<number> {
  const looks: number[] = [];
  for (let look = 0; look < 20; look += 1) {
    await page.waitForTimeout(1000);
    looks.push(treeMegabytes(app.process().pid ?? 0));
  }
  return Math.min(...looks);
}

/** As an editor looks: the unpublished ones, by quality, and then a word. */
async function keyTimes(page: Page): Promise<readonly number[]> {
  await page.getByRole('treeitem', { name: /^Unpublished/ }).click();
  await page.locator('[data-stop=quality]').click();
  await page.getByRole('search').getByRole('combobox').click();
  // Behind what the sidebar wrote there.
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  const times: number[] = [];
  for (const word of typed) {
    for (const letter of word) times.push(await pressUntilPainted(page, letter === ' ' ? 'Space' : letter));
    for (const _ of word) times.push(await pressUntilPainted(page, 'Backspace'));
  }
  return times;
}

/** Saved views that show one article, many and all, opened in turn. */
async function viewTimes(page: Page): Promise<readonly number[]> {
  const views = page.getByRole('region', { name: 'Views' });
  const times: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    for (const name of [/^Without topics/, /^Recently changed/, /^Inbox/]) {
      await views.getByRole('button', { name }).focus();
      times.push(await pressUntilPainted(page, 'Enter'));
    }
  }
  return times;
}

function viewRow(times: readonly number[], articles: number): Row {
  return {
    work: `opening a saved view, p95, ${articles.toLocaleString('en-US')}`,
    unit: 'ms',
    measured: quantile(times, 0.95),
    reference: null,
    goal: { kind: 'below', limit: 150 },
    how: `in Electron: ${times.length} times Enter on a view of the sidebar, each until the last change in the table is painted; median ${quantile(times, 0.5).toFixed(0)} ms`,
  };
}

function keyRow(times: readonly number[], articles: number): Row {
  const middle = quantile(times, 0.5).toFixed(0);
  return {
    work: `key press to painted rows, p95, ${articles.toLocaleString('en-US')}`,
    unit: 'ms',
    measured: quantile(times, 0.95),
    reference: null,
    goal: { kind: 'below', limit: 100 },
    how: `in Electron: ${times.length} key presses in the search box over the unpublished articles by quality, each until the last change in the table is painted; median ${middle} ms`,
  };
}

function holdRow(held: number): Row {
  return {
    work: 'longest hold of the main process meanwhile',
    unit: 'ms',
    measured: held,
    reference: null,
    goal: { kind: 'below', limit: 50 },
    how: 'delay of its event loop during the key presses, the views, the scrolling and the lens above, looked at every millisecond',
  };
}

function memoryRow({ platform }: BenchContext, articles: number, megabytes: number, empty: number): readonly Row[] {
  if (platform !== 'linux') {
    console.error('Memory is measured on Linux only.');
    return [];
  }
  return [
    {
      work: `memory of all processes, ${articles.toLocaleString('en-US')} articles open`,
      unit: 'MB',
      measured: megabytes,
      reference: { name: 'an empty Electron window', measured: empty },
      goal: { kind: 'within-more', more: 350 },
      how: 'sum of the proportional set sizes (Pss in /proc/PID/smaps_rollup) of the whole process tree, lowest of twenty looks in twenty seconds after the first complete scan',
    },
  ];
}
