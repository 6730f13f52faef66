import type { Page } from '@playwright/test';
import type { Bridge, Reply } from '../../../preload/contract/wire';
import '../../../renderer/transport/connection';
import { electronConnection } from '../../../renderer/transport/electron';
import { opened, type ContractDoor } from '../../contract/door';
import { contractCases } from '../../contract/suite';
import { smallLibrary } from '../../support/libraries';
import { expect, test } from '../fixtures/host';

/** The page's own bridge to main, reached from the test: calls and events go through preload and IPC as the desk's do. */
async function bridgeOf(page: Page): Promise<Bridge> {
  const listeners = new Set<(event: string, payload: unknown) => void>();
  await page.exposeFunction('contractEvent', (event: string, payload: unknown) => {
    for (const listener of listeners) listener(event, payload);
  });
  await page.evaluate(() => {
    window.galley?.subscribe((event, payload) => {
      const tell: unknown = Reflect.get(window, 'contractEvent');
      if (typeof tell === 'function') Reflect.apply(tell, window, [event, payload]);
    });
  });
  return {
    call: (method, input) =>
      page.evaluate(
        ([name, given]): Promise<Reply<unknown>> =>
          window.galley?.call(name, given) ?? Promise.reject(new Error('no bridge')),
        [method, input] as const,
      ),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

// One window for all of them: they leave the files as they were, and the last ones close the library.
test('the contract, over Electron’s IPC', async ({ launch }) => {
  test.setTimeout(120_000);
  const root = smallLibrary();
  const { desk, page } = await launch({ folder: root });
  await expect(desk.grid).toBeVisible();
  const door: ContractDoor = { connection: electronConnection(await bridgeOf(page)), host: 'electron', root };
  await opened(door.connection);
  for (const { name, run } of contractCases) await test.step(name, () => run(door));
});
