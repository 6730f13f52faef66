import type { ElectronApplication } from '@playwright/test';

/**
 * How long the event loop of the main process was held at most while `work` went on, in milliseconds. What Node tells is the
 * time from one look to the next, so it is up to the resolution too long.
 */
export async function longestHold(app: ElectronApplication, work: () => Promise<void>): Promise<number> {
  const watch = await app.evaluateHandle(() => {
    const delay = process.getBuiltinModule('node:perf_hooks').monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    return delay;
  });
  await work();
  return watch.evaluate((delay) => {
    delay.disable();
    return delay.max / 1e6;
  });
}
