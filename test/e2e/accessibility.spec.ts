import { smallArticles, smallLibrary } from '../support/libraries';
import { serious } from './fixtures/axe';
import { expect, test } from './fixtures/host';

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
  });
}

test('the welcome can be used by everybody', async ({ launch }) => {
  const { desk, page } = await launch();
  await expect(desk.welcome.heading).toBeVisible();
  expect(await serious(page)).toEqual([]);
});
