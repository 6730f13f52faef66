import type { Page } from '@playwright/test';
import { smallArticles, smallLibrary } from '../support/libraries';
import { serious } from './fixtures/axe';
import { expect, test } from './fixtures/host';

/** Screens a key leads to from the table, and Escape back from. The lens, topics, history and bulk changes have tests of their own. */
const screens = (page: Page) => [
  { name: 'palette', keys: 'Control+k', shown: page.getByRole('dialog', { name: 'Command palette' }) },
  { name: 'filter help', keys: 'Shift+F1', shown: page.getByRole('dialog', { name: 'Filter help' }) },
  { name: 'duplicates', keys: 'Shift+N', shown: page.getByRole('heading', { name: /told more than once|told once/ }) },
  { name: 'review', keys: 'r', shown: page.getByRole('region', { name: 'Article to review' }) },
];

for (const theme of ['Light', 'Dark']) {
  test(`the desk can be used by everybody in the ${theme.toLowerCase()} theme`, async ({ launch }) => {
    const { desk, page } = await launch({ folder: smallLibrary() });
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
  });
}

test('the welcome can be used by everybody', async ({ launch }) => {
  const { desk, page } = await launch();
  await expect(desk.welcome.heading).toBeVisible();
  expect(await serious(page)).toEqual([]);
});
