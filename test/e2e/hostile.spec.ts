import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { hostileLibrary, hostileTitle } from '../support/hostile-library';
import { expect, test } from './fixtures/host';

/** A server that counts who comes: the hostile articles name it, and nobody may come. */
async function startTrap(): Promise<{ readonly origin: string; visits(): number; close(): void }> {
  let visits = 0;
  const server: Server = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The trap has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, visits: () => visits, close: () => server.close() };
}

test('a hostile library runs nothing, loads nothing and leads nowhere', async ({ launch }) => {
  const trap = await startTrap();
  const folder = hostileLibrary(trap.origin);
  const { desk, page, observed } = await launch({ folder });
  const address = page.url();
  await expect(desk.rows.filter({ hasText: hostileTitle }).first()).toBeVisible();

  const count = await desk.rows.count();
  expect(count).toBeGreaterThanOrEqual(8);
  await desk.grid.focus();
  await desk.press('Home');
  for (let i = 0; i < count; i += 1) {
    const article = desk.reading.getByRole('article');
    await expect(article).toHaveAttribute('aria-busy', 'false');
    const links = await desk.reading
      .getByRole('link')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
    expect(links.filter((href) => !/^https?:\/\//.test(href ?? ''))).toEqual([]);
    expect(await page.locator('iframe, object, embed, video, audio, base, meta[http-equiv=refresh]').count()).toBe(0);
    expect(await article.locator('img, script, style, form, [style], [onerror], [onload]').count()).toBe(0);
    await desk.press('j');
  }

  expect(await page.evaluate(() => Reflect.get(window, '__pwned') as unknown)).toBeUndefined();
  expect(await page.evaluate(() => Reflect.get({}, 'polluted') as unknown)).toBeUndefined();
  expect(page.url()).toBe(address);
  expect(existsSync(join(folder, 'pwned'))).toBe(false);
  expect(trap.visits()).toBe(0);
  expect(observed).toEqual({ foreignRequests: [], dialogs: [], complaints: [], windows: [] });
  trap.close();
});

test('files with code for front matter are shown as problems and never edited', async ({ launch }) => {
  const { desk } = await launch({ folder: hostileLibrary('https://attacker.example') });
  await desk.filter('Problems').click();
  await desk.row('fence-js').first().click();
  await expect(desk.inspector.pane).toContainText('run the front matter as code');
  await expect(desk.inspector.published).toBeDisabled();
});
