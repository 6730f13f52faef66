import { smallArticles, smallLibrary } from '../support/libraries';
import { serious } from './fixtures/axe';
import { expect, test } from './fixtures/host';

test('at 200 % zoom the panes lie over the table, and the keys find their way', async ({ launch }) => {
  const { desk, page } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  await desk.choose('Ferry to run every hour');
  // A window of 1440×900 has half the pixels when everything is twice as large.
  await page.setViewportSize({ width: 720, height: 450 });
  const filters = page.getByRole('navigation', { name: 'Filters' });
  await expect(desk.reading).toHaveCount(0);
  await page.setViewportSize({ width: 640, height: 400 });
  await expect(filters).toHaveCount(0);
  const title = await desk.cell(desk.current, 'Article');
  expect((await title.boundingBox())?.width).toBeGreaterThan(240);

  await desk.grid.focus();
  await desk.press('Enter');
  await expect(desk.reading.getByRole('heading', { name: 'Ferry to run every hour' })).toBeInViewport();
  await desk.press('p');
  await expect(desk.notice('Published “Ferry to run every hour”')).toBeInViewport();
  expect(await serious(page)).toEqual([]);
  await desk.press('Escape');
  await expect(desk.reading).toHaveCount(0);
  await expect(desk.grid).toBeFocused();

  await desk.press('[');
  await expect(filters.locator(':focus')).toHaveRole('treeitem');
  expect(await serious(page)).toEqual([]);
  await desk.press('Escape');
  await expect(filters).toHaveCount(0);
  await expect(desk.grid).toBeFocused();
  await desk.press('j');
  await expect(desk.current).not.toContainText('Ferry to run every hour');

  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(filters).toBeVisible();
  await expect(desk.reading).toBeVisible();
});
