import { smallArticles, smallLibrary } from '../support/libraries';
import { serious } from './fixtures/axe';
import { expect, test } from './fixtures/host';

test('a defect in the page is told with details to copy, and the work goes on', async ({ launch }) => {
  const { desk, page } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  await desk.choose('Tram to the hospital');
  await desk.inspector.title.fill('Half typed');
  await page.evaluate(() => void Promise.reject(new Error('Seeded defect')));
  const dialog = page.getByRole('dialog', { name: 'Something went wrong in Galley' });
  await expect(dialog.getByRole('textbox', { name: 'Details' })).toHaveValue(
    /Seeded defect[\s\S]*Error: Seeded defect/,
  );
  await dialog.getByRole('button', { name: 'Copy details' }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  expect(await serious(page)).toEqual([]);

  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(desk.inspector.title).toHaveValue('Half typed');

  await page.evaluate(() => void Promise.reject(new Error('Another one')));
  await dialog.getByRole('button', { name: 'Load the desk again' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(desk.current).toContainText('Tram to the hospital');
  await expect(desk.inspector.title).toHaveValue('Half typed');
});
