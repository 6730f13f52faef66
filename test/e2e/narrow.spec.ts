import { smallArticles, smallLibrary } from '../support/libraries';
import { serious } from './fixtures/axe';
import { rewrite } from './fixtures/files';
import { expect, test } from './fixtures/host';

/** What the bar of a scroller takes. CSS pixels. */
const gutter = (element: HTMLElement): number => element.offsetWidth - element.clientWidth;

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

test('the article and its fields each scroll by themselves, and no bar comes or goes', async ({ launch }) => {
  const folder = smallLibrary();
  rewrite(folder, '_news/11-ferry.md', (text) => `${text}${'\n\nAnother crossing, as the last one.'.repeat(40)}\n`);
  const { desk, page } = await launch({ folder });
  await desk.ready(smallArticles.length);
  await desk.choose('Ferry to run every hour');
  await page.setViewportSize({ width: 1024, height: 600 });
  const article = desk.reading.getByRole('group', { name: 'Article', exact: true });
  const { pane: fields, published } = desk.inspector;
  await expect(published).toBeInViewport();
  await expect(article).toContainText('Another crossing');
  // The one ends where the other begins, and nothing around them scrolls.
  const [above, below] = [await article.boundingBox(), await fields.boundingBox()];
  expect(above && below && [above.y + above.height, above.width]).toEqual(below && [below.y, below.width]);
  expect(await article.evaluate(({ parentElement: pane }) => pane && pane.scrollHeight - pane.clientHeight)).toBe(0);
  // Room for the bar is kept whether it is needed or not.
  expect(await article.evaluate(gutter)).toBe(await fields.evaluate(gutter));

  await desk.grid.focus();
  await desk.press('Enter');
  await expect(article).toBeFocused();
  await desk.press('PageDown');
  await expect.poll(() => article.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  await desk.press('j');
  await expect.poll(() => article.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
});

test('at 1024 pixels every action has its key beside it, and nothing is pushed out of the window', async ({
  launch,
}) => {
  const { desk, page } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  await page.setViewportSize({ width: 1024, height: 700 });
  const bar = page.getByRole('banner');
  for (const [name, key] of [
    ['Review', 'R'],
    ['Lens', 'L'],
    ['Changes', 'H'],
  ] as const) {
    await expect(bar.getByRole('button', { name }).getByText(key, { exact: true })).toBeInViewport();
  }
  expect(await bar.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);

  const marks = await Promise.all(
    ['Flag', 'Reviewed'].map((name) => desk.reading.getByRole('button', { name }).boundingBox()),
  );
  expect(new Set(marks.map((box) => box?.y)).size).toBe(1);

  await desk.grid.focus();
  await desk.press(' ');
  const selection = page.getByRole('region', { name: 'Selection' });
  for (const key of ['P', 'Q', 'T', 'C']) {
    await expect(selection.getByText(key, { exact: true })).toBeInViewport();
  }
});
