import { join } from 'node:path';
import { _electron as electron, type ElectronApplication, type Page } from '@playwright/test';
import type { BenchContext } from '../row';

export interface Launched {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Milliseconds from before the process was started until the awaited thing was painted. */
  readonly ms: number;
}

/** Starts an app and waits until `selector` is painted in its first window. */
async function launch(context: BenchContext, args: readonly string[], selector: string): Promise<Launched> {
  if (context.electron === null) throw new Error('There is no Electron.');
  const { GALLEY_DATA_DIR: _, ...env } = process.env;
  const start = performance.now();
  const app = await electron.launch({
    executablePath: context.electron,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args],
    env: Object.fromEntries(Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
  });
  const page = await app.firstWindow();
  await page.waitForSelector(selector, { timeout: 300_000 });
  // Two frames: the second begins after the first was handed over for painting.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return { app, page, ms: performance.now() - start };
}

let launches = 0;

/** Starts Galley on a library, with a data folder of its own: nothing is cached. Waits for the first rows. */
export function launchGalley(context: BenchContext, folder: string): Promise<Launched> {
  launches += 1;
  const data = join(context.scratch, `electron-${launches}`);
  return launch(context, [`--user-data-dir=${data}`, context.root, folder], '[role=grid] .row[aria-busy=false]');
}

export function launchEmpty(context: BenchContext): Promise<Launched> {
  launches += 1;
  const data = join(context.scratch, `electron-${launches}`);
  return launch(context, [`--user-data-dir=${data}`, join(context.root, 'test/bench/electron/empty-window')], 'p');
}

/** Waits until the index is complete: the sidebar then counts every article. */
export async function indexed(page: Page, articles: number): Promise<void> {
  const rows = articles + 1;
  await page.waitForSelector(`[role=grid][aria-rowcount="${rows}"]`, { timeout: 300_000 });
}
