import '../../../renderer/transport/connection';
import { smallArticles, smallLibrary } from '../../support/libraries';
import { expect, test } from '../fixtures/host';

test('the window is sandboxed and isolated, and its bridge is two functions', async ({ launch }) => {
  const { desk, page, behind } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  if (!('evaluate' in behind)) throw new Error('This spec is for Electron.');
  const preferences = await behind.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const get: unknown = contents && Reflect.get(contents, 'getLastWebPreferences');
    return typeof get === 'function' ? (Reflect.apply(get, contents, []) as unknown) : null;
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    nodeIntegration: false,
    sandbox: true,
    webviewTag: false,
    webSecurity: true,
  });
  expect(page.url()).toMatch(/^app:\/\/galley\//);
  expect(await page.evaluate(() => Object.keys(window.galley ?? {}).toSorted())).toEqual(['call', 'subscribe']);
});

test('a native menu item does what its key does', async ({ launch }) => {
  const { desk, behind } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  await desk.choose('Ferry to run every hour');
  if (!('evaluate' in behind)) throw new Error('This spec is for Electron.');
  await behind.evaluate(({ Menu, BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    Menu.getApplicationMenu()?.getMenuItemById('article.publish')?.click(undefined, window, window?.webContents);
  });
  await expect(desk.state(desk.current, 'Published')).toBeVisible();
});
