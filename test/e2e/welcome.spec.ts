import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { smallArticles, smallLibrary } from '../support/libraries';
import { expect, test } from './fixtures/host';

test('the welcome opens the demo, which can be decided on and stays decided', async ({ launch }) => {
  const first = await launch();
  await expect(first.desk.welcome.heading).toBeVisible();
  await expect(first.desk.welcome.path.or(first.desk.welcome.choose)).toBeFocused();
  await first.desk.welcome.demo.click();
  await expect(first.page.getByText('The Saltmere Reader').first()).toBeVisible();
  await expect(first.desk.row('Last diesel ferry leaves Saltmere after fifty-one years')).toBeVisible();
  await expect(first.desk.filter('With problems')).toBeVisible();
  await first.desk.choose('Council approves 240 homes on the old ropeworks site');
  await expect(first.desk.inspector.published).toBeChecked();
  await first.desk.press('p');
  await expect(first.desk.inspector.published).not.toBeChecked();
  await first.desk.saved();
  expect(existsSync(join(first.dataFolder, 'demo', '_config.yml'))).toBe(true);
  await first.close();

  const again = await launch({ dataFolder: first.dataFolder });
  await again.desk.welcome.recent('The Saltmere Reader').click();
  await again.desk.choose('Council approves 240 homes on the old ropeworks site');
  await expect(again.desk.inspector.published).not.toBeChecked();
  await again.desk.press('ControlOrMeta+z');
  await expect(again.desk.inspector.published).toBeChecked();
});

test('a folder is opened as the host can, and is remembered', async ({ launch }) => {
  const folder = smallLibrary();
  const { desk, behind } = await launch();
  if ('evaluate' in behind) {
    await behind.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, folder);
    await desk.welcome.choose.click();
  } else {
    await desk.welcome.path.fill(folder);
    await desk.welcome.open.click();
  }
  await desk.ready(smallArticles.length);
  await desk.grid.focus();
  await desk.press('ControlOrMeta+Shift+w');
  await expect(desk.welcome.recent('Harbour News')).toBeFocused();
});
