import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manyArticles, smallArticles, smallLibrary } from '../support/libraries';
import { expect, test } from './fixtures/host';

const published = smallArticles.filter((article) => article.published === true);

test('a library opens with its rows and its counts', async ({ launch }) => {
  const { desk, page, observed } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  await expect(page.getByText('Harbour News')).toBeVisible();
  await expect(page).toHaveTitle('Harbour News – Galley');
  await expect(desk.filter('All articles')).toContainText(String(smallArticles.length));
  await expect(desk.filter('Published')).toContainText(String(published.length));
  await expect(desk.filter('Unpublished')).toContainText(String(smallArticles.length - published.length - 1));
  await expect(desk.filter('Not stated')).toContainText('1');
  await expect(desk.filter('Ferries')).toContainText('1');
  await expect(desk.rows.first()).toContainText('Herons nest in the poplars');
  expect(observed.complaints).toEqual([]);
});

test('the sidebar filters, and the search takes every word', async ({ launch }) => {
  const { desk } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  await desk.filter('Published').click();
  await desk.ready(published.length);
  await desk.filter('All articles').click();
  await desk.ready(smallArticles.length);

  await desk.press('/');
  await expect(desk.search).toBeFocused();
  await desk.search.fill('culture night');
  await desk.ready(1);
  await expect(desk.rows).toContainText(['Library opens at night']);
  await desk.search.fill('nothing says this');
  await expect(desk.rows).toHaveCount(0);
  await desk.press('Escape');
  await desk.ready(smallArticles.length);
});

test('columns sort, several with Shift, and the order and the open sections are kept', async ({ launch }) => {
  const folder = smallLibrary();
  const first = await launch({ folder });
  await first.desk.ready(smallArticles.length);
  const header = first.desk.grid.getByRole('columnheader', { name: 'Quality' });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(first.desk.rows.first()).toContainText('Storm account');
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect(first.desk.rows.first()).toContainText('Market moves indoors');

  const title = first.desk.grid.getByRole('columnheader', { name: 'Article' });
  const state = first.desk.grid.getByRole('columnheader', { name: 'Published' });
  await state.getByRole('button').click();
  await title.getByRole('button').click({ modifiers: ['Shift'] });
  await expect(title).not.toHaveAttribute('aria-sort', 'none');
  await expect(state).not.toHaveAttribute('aria-sort', 'none');
  const order = await first.desk.rows.allTextContents();
  const section = first.page.getByRole('treeitem', { name: 'Quality', exact: true });
  await expect(section).toHaveAttribute('aria-expanded', 'false');
  await section.press('ArrowRight');
  await expect(section).toHaveAttribute('aria-expanded', 'true');
  // Shown at once, kept a moment later: a page that is closed takes along what is not on its way yet.
  const kept = join(first.dataFolder, 'preferences.json');
  await expect.poll(() => readFileSync(kept, 'utf8')).toMatch(/"turnedSections":\s*\[\s*"/);
  await first.close();

  const again = await launch({ folder, dataFolder: first.dataFolder });
  await again.desk.ready(smallArticles.length);
  await expect(again.desk.rows).toHaveText(order);
  await expect(again.page.getByRole('treeitem', { name: 'Quality', exact: true })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
});

test('ten thousand articles show at once and scroll to the last', async ({ launch }) => {
  const { desk, page } = await launch({ folder: manyArticles(10_000) });
  await desk.ready(10_000);
  expect(await desk.rows.count()).toBeLessThan(120);
  await desk.grid.focus();
  await desk.press('End');
  await expect(desk.current).toContainText('Story number 0');
  await expect(desk.current).toBeInViewport();
  // Once it came to rest, the page may go: the next one stands where it stood.
  await expect.poll(() => page.evaluate(() => Object.values(sessionStorage).join())).toMatch(/"scrollTop":[1-9]/);
  await page.reload();
  await expect(desk.current).toContainText('Story number 0');
  await expect(desk.current).toBeInViewport();
  await desk.grid.focus();
  await desk.press('Home');
  await expect(desk.current).toContainText('Story number 9999');
});
