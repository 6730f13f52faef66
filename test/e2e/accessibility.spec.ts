import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { smallArticles, smallLibrary } from '../support/libraries';
import { expect, test } from './fixtures/host';

/** What axe finds that keeps people from working. Legacy mode: Electron cannot open the extra page that the other needs. */
async function serious(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    );
}

for (const theme of ['Light', 'Dark']) {
  test(`the desk can be used by everybody in the ${theme.toLowerCase()} theme`, async ({ launch }) => {
    const { desk, page } = await launch({ folder: smallLibrary() });
    await desk.ready(smallArticles.length);
    await page.getByRole('button', { name: 'View and settings' }).click();
    await page.getByRole('menuitemradio', { name: theme }).click();
    await desk.press('Escape');
    await desk.choose('Tram to the hospital');
    await desk.press('p');
    await expect(desk.notice('Published 1 article')).toBeVisible();
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
