import type { Locator, Page } from '@playwright/test';
import { type Frames, framesDuring } from '../electron/frames';
import type { Row } from '../row';
import { quantile } from '../statistics';

/** Pixels a turn of the wheel: an editor who reads, and one who drags the bar to the end. */
const turns = { slow: 300, fast: 10_000 };
/** How often the wheel is turned slowly, and the most turns to the end. */
const counts = { slow: 150, fast: 2_000 };
const dragSteps = 120;
/** Pixels to the left, where the lower thresholds are. */
const dragWidth = 150;

/** Scrolls through the table from its first row to its last. */
export async function scrollRows(page: Page, articles: number): Promise<readonly Row[]> {
  const grid = page.locator('[role=grid]');
  await middleOf(page, grid);
  const last = page.locator(`[role=grid] [aria-rowindex="${articles + 1}"]`);
  const frames = await framesDuring(page, async () => {
    for (let turn = 0; turn < counts.slow; turn += 1) await page.mouse.wheel(0, turns.slow);
    for (let turn = 0; turn < counts.fast && (await last.count()) === 0; turn += 1)
      await page.mouse.wheel(0, turns.fast);
  });
  await last.waitFor();
  const { gaps, blank, waiting, tasks } = frames;
  const all = articles.toLocaleString('en-US');
  const how = `in Electron, by the wheel: ${counts.slow} turns of ${turns.slow} pixels, then ${turns.fast.toLocaleString('en-US')} each to the last row; ${gaps.length} frames, p95 ${quantile(gaps, 0.95).toFixed(0)} ms`;
  return [
    {
      work: `scrolling from top to end without a row, ${all}`,
      unit: 'frames',
      measured: blank,
      reference: null,
      goal: { kind: 'below', limit: 1 },
      how: `${how}; ${waiting} had rows without their content yet`,
    },
    {
      work: `tasks of the page over 50 ms meanwhile`,
      unit: 'tasks',
      measured: tasks.length,
      reference: null,
      goal: { kind: 'below', limit: 1 },
      how: `as the browser's Long Tasks tell them${tasks.length === 0 ? '' : `; the longest ${Math.max(...tasks).toFixed(0)} ms`}`,
    },
  ];
}

/** Opens the lens and drags the threshold to and fro. */
export async function dragRow(page: Page, articles: number): Promise<Row> {
  await page.locator('[role=grid]').focus();
  await page.keyboard.press('l');
  const threshold = page.getByRole('slider', { name: 'Publish from this quality' });
  await threshold.waitFor();
  const seen = new Set<string>();
  const frames = await framesDuring(page, () => dragged(page, threshold, seen));
  // A drag that nothing followed would be fast, too.
  if (seen.size < 10) throw new Error('The threshold did not follow the pointer.');
  return dragFigure(frames, articles);
}

function dragFigure({ gaps }: Frames, articles: number): Row {
  return {
    work: `a frame while the threshold is dragged, p95, ${articles.toLocaleString('en-US')}`,
    unit: 'ms',
    measured: quantile(gaps, 0.95),
    reference: null,
    goal: { kind: 'below', limit: 1000 / 30 },
    how: `in Electron: ${dragSteps} steps of the pointer over all articles, with what would flip counted beside; ${gaps.length} frames, median ${quantile(gaps, 0.5).toFixed(0)} ms`,
  };
}

async function dragged(page: Page, threshold: Locator, seen: Set<string>): Promise<void> {
  const { x, y } = await middleOf(page, threshold);
  await page.mouse.down();
  for (let step = 0; step < dragSteps; step += 1) {
    await page.mouse.move(x - dragWidth * Math.abs(Math.sin(step / 20)), y);
    seen.add((await threshold.getAttribute('aria-valuetext')) ?? '');
  }
  await page.mouse.up();
}

/** Moves the pointer into the middle of the element, and answers where that is. */
async function middleOf(page: Page, element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('What is to be scrolled or dragged is not shown.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  return { x, y };
}
