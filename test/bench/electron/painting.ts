import type { Page } from '@playwright/test';

/** Milliseconds: without a change after which the table counts as settled; and after which it counts as it is. */
const times = { quiet: 250, patience: 10_000 };

/**
 * Presses a key and answers how long it took, in milliseconds, from the key's event until the frame with the last of
 * what it changed in the table was painted, with no row still waiting for its content.
 */
export async function pressUntilPainted(page: Page, key: string): Promise<number> {
  // The watch must stand before the key is pressed, so it is set up by a call of its own, which answers a handle on it.
  const watch = await page.evaluateHandle(watchTable, times);
  await page.keyboard.press(key);
  return watch.evaluate(({ painted }) => painted);
}

/** Runs in the page. */
function watchTable({ quiet, patience }: typeof times): { readonly painted: Promise<number> } {
  const painted = new Promise<number>((resolve) => {
    const grid = document.querySelector('[role=grid]');
    if (grid === null) throw new Error('There is no table.');
    let pressed = 0;
    let last = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Rows beyond the edges, as the current one may be, are not waited for.
    const waiting = (): boolean => {
      const { top, bottom } = grid.getBoundingClientRect();
      return [...grid.querySelectorAll('.row[aria-busy=true]')].some((row) => {
        const place = row.getBoundingClientRect();
        return place.bottom > top && place.top < bottom;
      });
    };
    const settle = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (waiting() && performance.now() - pressed < patience) return settle();
        observer.disconnect();
        resolve(waiting() ? patience : last - pressed);
      }, quiet);
    };
    const observer = new MutationObserver(() => {
      requestAnimationFrame(() => {
        // A message is handled after the frame was painted.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          last = performance.now();
        });
        port1.start();
        port2.postMessage(null);
      });
      settle();
    });
    addEventListener(
      'keydown',
      (event) => {
        pressed = event.timeStamp;
        last = pressed;
        observer.observe(grid, { subtree: true, childList: true, attributes: true, characterData: true });
        settle();
      },
      { capture: true, once: true },
    );
  });
  return { painted };
}
