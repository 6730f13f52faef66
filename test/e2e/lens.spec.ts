import { manyArticles, smallArticles, smallLibrary } from '../support/libraries';
import { serious } from './fixtures/axe';
import { changedLines, readArticle } from './fixtures/files';
import { expect, test } from './fixtures/host';
import { BulkPanel } from './pages/bulk-panel';
import { LensPage } from './pages/lens-page';
import { ReviewPage } from './pages/review-page';

test('an editor brushes, tries a threshold and applies it with the keys alone', async ({ launch }) => {
  const folder = smallLibrary();
  const herons = readArticle(folder, '_news/12-herons.md');
  const { desk, page, observed } = await launch({ folder });
  const lens = new LensPage(page);
  await desk.ready(smallArticles.length);
  await desk.grid.focus();
  await lens.open();
  // The table went with the focus in it: the next stop is in the lens.
  await desk.press('Tab');
  await expect(page.getByRole('button', { name: 'Threshold', exact: true })).toBeFocused();
  await expect(page.getByText('The library publishes from 70: 10 of 11 articles follow it.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Tram to the hospital' })).toBeVisible();

  await lens.qualityFrom.focus();
  await desk.press('PageUp', 'PageUp', 'ArrowRight');
  await expect(lens.qualityFrom).toHaveAttribute('aria-valuetext', '61');
  await expect(desk.search).toHaveValue('quality:>=61');
  await desk.press('Home');
  await expect(desk.search).toHaveValue('');

  await lens.threshold.focus();
  await expect(lens.threshold).toHaveAttribute('aria-valuetext', '70 and above');
  await desk.press('PageUp', 'PageUp');
  await expect(lens.wouldUnpublish).toHaveText('2');
  await expect(lens.wouldPublish).toHaveText('0');
  await page.getByRole('button', { name: 'Keep 90 as this library’s threshold' }).press('Enter');
  await expect(page.getByText('Kept as this library’s threshold.')).toBeVisible();
  await page.getByRole('button', { name: 'Apply to 2 articles…' }).press('Enter');
  await expect(page.getByRole('dialog')).toContainText('files change2');
  await desk.press('ControlOrMeta+Enter');
  await expect(desk.notice('Published from quality 90 up: 2 articles')).toBeVisible();
  await expect(lens.wouldUnpublish).toHaveText('0');
  expect(changedLines(herons, readArticle(folder, '_news/12-herons.md'))).toEqual(['published: false']);
  await desk.press('ControlOrMeta+z');
  await desk.saved();
  expect(readArticle(folder, '_news/12-herons.md')).toEqual(herons);
  expect(observed.complaints).toEqual([]);
});

test('an edit that leaves a rule of the library offers the matching change, one key away', async ({ launch }) => {
  const folder = manyArticles(190);
  const path = '_news/0/story-189.md';
  const before = readArticle(folder, path);
  const { desk, page } = await launch({ folder });
  await desk.ready(190);
  await desk.grid.focus();
  await desk.press('Home');
  await expect(desk.current).toContainText('Story number 189');
  await desk.press('m', 'p');
  await expect(desk.notice('Unpublished')).toBeVisible();
  // In the notice and in the inspector.
  await expect(page.getByRole('button', { name: 'Also set quality to 69' })).toHaveCount(2);
  expect(changedLines(before, readArticle(folder, path))).toEqual(['published: false']);
  await desk.press('m');
  await expect(page.getByRole('button', { name: /^Also set/ })).toHaveCount(0);
  await desk.saved();
  expect(changedLines(before, readArticle(folder, path))).toEqual(['quality: 69', 'published: false']);

  const bulk = new BulkPanel(page);
  await desk.press('ControlOrMeta+a', '+');
  await bulk.preview(190);
  const follow = page.getByRole('checkbox', { name: 'Also make the matching change in each' });
  // The one just put at 69, and the other that was there before.
  await expect(page.getByText('the publish threshold (2 files)')).toBeVisible();
  await follow.press('Space');
  await expect(page.getByRole('dialog')).toContainText('unpublished → published2');
  await expect(follow).toBeChecked();
  await bulk.apply();
  await desk.saved();
  expect(changedLines(before, readArticle(folder, path))).toEqual(['quality: 70']);

  // In the queue, which has gone on to the next one by then.
  const review = new ReviewPage(page);
  await desk.grid.focus();
  await desk.press('Escape', 'Home', 'r');
  await review.shows('Story number 189');
  await desk.press('u');
  await review.shows('Story number 188');
  await expect(page.getByRole('status', { name: 'Matching change' })).toContainText('“Story number 189”');
  await desk.press('m');
  await expect(review.decisions.first()).toContainText('Kept to the rule');
  await expect.poll(() => changedLines(before, readArticle(folder, path))).toEqual(['quality: 69', 'published: false']);
});

for (const theme of ['Light', 'Dark']) {
  test(`the lens can be used by everybody in the ${theme.toLowerCase()} theme`, async ({ launch }) => {
    const { desk, page } = await launch({ folder: smallLibrary() });
    const lens = new LensPage(page);
    await desk.ready(smallArticles.length);
    await page.getByRole('button', { name: 'View and settings' }).click();
    await page.getByRole('menuitemradio', { name: theme }).click();
    await desk.press('Escape');
    await desk.grid.focus();
    await lens.open();
    await expect(lens.wouldPublish).toHaveText('1');
    expect(await serious(page)).toEqual([]);
    for (const table of await page.getByRole('button', { name: 'Table', exact: true }).all()) await table.click();
    await page.getByRole('button', { name: 'Providers', exact: true }).click();
    await lens.providers.getByRole('button', { name: 'Mean quality' }).click();
    const sorted = lens.providers.getByRole('columnheader', { name: 'Mean quality' });
    await expect(sorted).toHaveAttribute('aria-sort', 'descending');
    const radio = lens.providers.getByRole('button', { name: 'Tideline Radio' });
    await radio.press('Enter');
    await expect(radio).toHaveAttribute('aria-pressed', 'true');
    expect(await serious(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show in the table' }).press('Enter');
    await desk.ready(1);
    await expect(desk.row('Market moves indoors')).toBeVisible();
  });
}
