import type { Page } from '@playwright/test';

/** Milliseconds without a change after which the table counts as settled. */
const quiet = 250;

/**
 * Presses a key and answers how long it took, in milliseconds, from the key's event until the frame with the last of
 * what it changed in the table was painted, with no row still waiting for its content.
 */
export async function pressUntilPainted(page: Page, key: string): Promise<number> {
  const painted = page.evaluate(watchTable, quiet);
  await page.keyboard.press(key);
  return painted;
}

/** Runs in the page. */
function watchTable(quiet: number): Promise<number> {
  return new Promise((resolve) => {
    const grid = document.querySelector('[role=grid]');
    if (grid === null) throw new Error('There is no table.');
    let pressed = 0;
    let last = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (grid.querySelector('.row[aria-busy=true]') !== null) return settle();
        observer.disconnect();
        resolve(last - pressed);
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
}
