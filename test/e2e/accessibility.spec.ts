import type { Locator, Page } from '@playwright/test';
import { smallArticles, smallLibrary } from '../support/libraries';
import { serious } from './fixtures/axe';
import { expect, test } from './fixtures/host';
import { BulkPanel } from './pages/bulk-panel';
import { HistoryPage } from './pages/history-page';
import { LensPage } from './pages/lens-page';
import { TopicsPage } from './pages/topics-page';

/** Screens a key leads to from the table, and Escape back from. The lens, topics, history and bulk changes have tests of their own. */
const screens = (page: Page) => [
  { name: 'palette', keys: 'Control+k', shown: page.getByRole('dialog', { name: 'Command palette' }) },
  { name: 'filter help', keys: 'Shift+F1', shown: page.getByRole('dialog', { name: 'Filter help' }) },
  { name: 'duplicates', keys: 'Shift+N', shown: page.getByRole('heading', { name: /told more than once|told once/ }) },
  { name: 'saving a view', keys: 'Control+Shift+s', shown: page.getByRole('dialog', { name: 'Save as a view' }) },
  { name: 'review', keys: 'r', shown: page.getByRole('region', { name: 'Article to review' }) },
];

for (const theme of ['Light', 'Dark']) {
  test(`the desk can be used by everybody in the ${theme.toLowerCase()} theme`, async ({ launch }) => {
    const { desk, page } = await launch({ folder: smallLibrary() });
    const bulk = new BulkPanel(page);
    await desk.ready(smallArticles.length);
    await page.getByRole('button', { name: 'View and settings' }).click();
    await page.getByRole('menuitemradio', { name: theme }).click();
    await desk.press('Escape');
    await desk.choose('Tram to the hospital');
    await desk.press('p');
    await expect(desk.notice('Published “Tram to the hospital”')).toBeVisible();
    expect(await serious(page)).toEqual([]);
    await desk.press('t');
    await expect(page.getByRole('dialog', { name: 'Topics' })).toBeVisible();
    expect(await serious(page)).toEqual([]);
    await desk.press('Escape');
    await desk.press('?');
    await expect(page.getByRole('dialog', { name: 'All keys' })).toBeVisible();
    expect(await serious(page)).toEqual([]);
    await page.getByRole('button', { name: 'Change keys…' }).click();
    await page.getByRole('textbox', { name: 'Find a command or a key' }).fill('publish or');
    await page.getByRole('button', { name: 'Change P' }).press('Enter');
    await desk.press('o');
    await expect(page.getByRole('alert').filter({ hasText: 'Open the Source' })).toBeVisible();
    expect(await serious(page), 'a key that is taken').toEqual([]);
    await desk.press('Escape');
    await expect(page.getByRole('button', { name: 'Leave it there' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Change P' })).toBeFocused();
    await page.getByRole('button', { name: 'Done' }).click();
    await desk.press('Escape');
    for (const { name, keys, shown } of screens(page)) {
      await desk.press(keys);
      await expect(shown, name).toBeVisible();
      expect(await serious(page), name).toEqual([]);
      await desk.press('Escape');
      await expect(shown, name).toHaveCount(0);
    }
    await desk.press('/');
    await page.keyboard.type('topic:f');
    await expect(desk.completions).toHaveText([/^Ferries/]);
    expect(await serious(page), 'completion').toEqual([]);
    await desk.press('Escape');
    await desk.search.fill('quality:h');
    await expect(desk.filterProblem).toContainText('is not a number');
    expect(await serious(page), 'a wrong filter').toEqual([]);
    await desk.search.fill('nothing has this word');
    await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
    expect(await serious(page), 'nothing matches').toEqual([]);

    await desk.search.fill('');
    await desk.ready(smallArticles.length);
    await desk.grid.focus();
    await desk.press('ControlOrMeta+a', 'q');
    await bulk.quality('Raise by', 10);
    expect(await serious(page), 'changes put together').toEqual([]);
    await bulk.preview(11);
    await bulk.review();
    expect(await serious(page), 'the files of a plan').toEqual([]);
    await desk.press('Escape');
    // As narrow as at 200 %: the panes lie over the table.
    await page.setViewportSize({ width: 640, height: 450 });
    const sidebar = page.getByRole('navigation', { name: 'Filters' });
    await expect(sidebar, 'the sidebar beside the table is gone').toBeHidden();
    await desk.grid.focus();
    await desk.press('[');
    await expect(sidebar).toBeVisible();
    expect(await serious(page), 'the sidebar over the table').toEqual([]);
  });
}

/** What tells the reader of forced colours that something is chosen: backgrounds of ours and shadows are gone there. */
const told = (element: Element): string => {
  const { outlineStyle, outlineWidth, borderBottomColor, borderTopColor, backgroundColor } = getComputedStyle(element);
  return [outlineStyle, outlineWidth, borderBottomColor, borderTopColor, backgroundColor].join(' ');
};

async function differs(chosen: Locator, other: Locator, what: string): Promise<void> {
  expect(await chosen.first().evaluate(told), what).not.toBe(await other.first().evaluate(told));
}

test('with forced colours and without motion everything that is chosen or drawn is still told', async ({ launch }) => {
  const { desk, page } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await desk.choose('Ferry to run every hour');
  await differs(desk.current, desk.row('Oysters, slowly'), 'the current row');
  await desk.press('p');
  await expect(desk.notice('Published')).toBeVisible();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);

  await desk.press('ControlOrMeta+k');
  const options = page.getByRole('dialog', { name: 'Command palette' }).getByRole('option');
  await differs(options.and(page.locator('[aria-selected=true]')), options.nth(4), 'a command of the palette');
  await desk.press('Escape');

  await desk.grid.focus();
  await new LensPage(page).open();
  await page.getByRole('button', { name: 'Providers', exact: true }).click();
  const tab = (name: string) => page.getByRole('button', { name, exact: true });
  await differs(tab('Providers'), tab('Threshold'), 'a tab');
  const bar = page.locator('.share-bar').first();
  await expect(bar).toHaveCSS('border-top-style', 'solid');
  await differs(bar.locator('span'), bar, 'a bar');

  await tab('Providers').press('Escape');
  await expect(desk.grid).toBeFocused();

  const topics = new TopicsPage(page);
  await topics.open();
  await differs(topics.topic('Harbour'), topics.topic('Culture'), 'a topic');
  await desk.press('h');
  const history = new HistoryPage(page);
  await expect(history.entries).toHaveCount(1);
  await expect(history.entries.first()).toHaveCSS('outline-style', 'solid');
  await desk.press('Escape');

  const bulk = new BulkPanel(page);
  await expect(desk.grid).toBeFocused();
  await desk.press('ControlOrMeta+a', 'q');
  await differs(
    bulk.dialog.locator('.segment', { hasText: 'As it is' }),
    bulk.dialog.locator('.segment', { hasText: /^Publish$/ }),
    'a segment',
  );
  await bulk.quality('Raise by', 10);
  await bulk.preview(11);
  await bulk.review();
  const files = bulk.files.getByRole('option');
  await differs(files.first(), files.nth(1), 'a file of the plan');
  await expect(bulk.diff.locator('.is-removed').first()).toHaveCSS('text-decoration-line', 'line-through');
});

test('the welcome can be used by everybody', async ({ launch }) => {
  const { desk, page } = await launch();
  await expect(desk.welcome.heading).toBeVisible();
  expect(await serious(page)).toEqual([]);
});
