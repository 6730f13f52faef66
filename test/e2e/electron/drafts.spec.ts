import { smallArticles, smallLibrary } from '../../support/libraries';
import { expect, test } from '../fixtures/host';

test('a typed text that was not saved is told, and is there again after a restart', async ({ launch }) => {
  const folder = smallLibrary();
  const first = await launch({ folder });
  await first.desk.ready(smallArticles.length);
  await first.desk.choose('Ferry to run every hour');
  await first.desk.inspector.title.fill('Ferry to run all night');
  await first.desk.choose('Tram to the hospital');
  const told = first.desk.statusBar.getByRole('button', { name: '1 article with unsaved text' });
  await expect(told).toBeVisible();
  await first.close();

  const { desk } = await launch({ folder, dataFolder: first.dataFolder });
  await desk.ready(smallArticles.length);
  await desk.statusBar.getByRole('button', { name: '1 article with unsaved text' }).click();
  await expect(desk.current).toContainText('Ferry to run every hour');
  await expect(desk.inspector.title).toHaveValue('Ferry to run all night');
  await desk.inspector.title.press('Enter');
  await expect(desk.current).toContainText('Ferry to run all night');
  await expect(desk.statusBar.getByText('unsaved text')).toHaveCount(0);
});
