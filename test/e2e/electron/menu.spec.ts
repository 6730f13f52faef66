import { smallArticles, smallLibrary } from '../../support/libraries';
import { appOf, expect, test } from '../fixtures/host';

test('a native menu item does what its key does', async ({ launch }) => {
  const app = await launch({ folder: smallLibrary() });
  const { desk } = app;
  await desk.ready(smallArticles.length);
  await desk.choose('Ferry to run every hour');
  await appOf(app).evaluate(({ Menu, BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    Menu.getApplicationMenu()?.getMenuItemById('article.publish')?.click(undefined, window, window?.webContents);
  });
  await expect(desk.state(desk.current, 'Published')).toBeVisible();
  const undo = () => appOf(app).evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('edit.undo')?.label);
  await expect.poll(undo).toBe('Undo: Published “Ferry to run every hour”');
});
