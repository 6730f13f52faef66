import type { Page } from '@playwright/test';

/** What the page did while it was watched. */
export interface Frames {
  /** Milliseconds between two painted frames, ascending. */
  readonly gaps: readonly number[];
  /** Frames that were painted without any row of the table on them. */
  readonly blank: number;
  /** Frames with rows that had no content yet. */
  readonly waiting: number;
  /** How long the tasks took that held the page for more than 50 ms, by the Long Tasks standard; in milliseconds. */
  readonly tasks: readonly number[];
}

/** Watches the frames of the page while `work` goes on. */
export async function framesDuring(page: Page, work: () => Promise<void>): Promise<Frames> {
  const watch = await page.evaluateHandle(watchFrames);
  await work();
  return watch.evaluate(({ end }) => end());
}

/** Runs in the page. */
function watchFrames(): { readonly end: () => Frames } {
  const gaps: number[] = [];
  const tasks: number[] = [];
  let [blank, waiting, last, ended] = [0, 0, performance.now(), false];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const look = (): void => {
    const grid = document.querySelector('[role=grid]');
    const frame = grid?.getBoundingClientRect();
    if (!grid || !frame) return;
    const rows = [...grid.querySelectorAll('.row')].filter((row) => {
      const place = row.getBoundingClientRect();
      return place.bottom > frame.top && place.top < frame.bottom;
    });
    if (rows.length === 0) blank += 1;
    else if (rows.every((row) => row.getAttribute('aria-busy') === 'true')) waiting += 1;
  };
  const next = (): void => {
    if (ended) return;
    // A message is handled after the frame was painted.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      look();
      requestAnimationFrame(next);
    });
    port1.start();
    port2.postMessage(null);
  };
  requestAnimationFrame(next);
  const end = (): Frames => {
    ended = true;
    for (const { duration } of observer.takeRecords()) tasks.push(duration);
    observer.disconnect();
    return { gaps: gaps.toSorted((a, b) => a - b), blank, waiting, tasks };
  };
  return { end };
}
