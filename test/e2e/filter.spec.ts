import { smallArticles, smallLibrary } from '../support/libraries';
import { serious } from './fixtures/axe';
import { expect, test } from './fixtures/host';

test('a filter is completed with the keys, and a wrong one explained while the list stays', async ({ launch }) => {
  const { desk, page, observed } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  await desk.press('/');
  await page.keyboard.type('to');
  await expect(desk.completions).toHaveText([/^topic:/]);
  await desk.press('ArrowDown', 'Enter');
  await expect(desk.search).toHaveValue('topic:');
  await page.keyboard.type('fer');
  await expect(desk.completions).toHaveText([/^Ferries\s*1$/]);
  expect(await serious(page)).toEqual([]);
  await desk.press('Tab');
  await expect(desk.search).toHaveValue('topic:Ferries ');
  await expect(desk.search).toBeFocused();
  await desk.ready(1);

  await page.keyboard.type('quality:h');
  await expect(desk.filterProblem).toContainText('“h” is not a number');
  await expect(desk.filterProblem.locator('mark')).toHaveText('h');
  await desk.ready(1);
  expect(await serious(page)).toEqual([]);
  await desk.press('Escape');
  await expect(desk.search).toHaveValue('topic:Ferries');

  await desk.search.fill('quality:>=100 -regatta');
  await desk.ready(
    smallArticles.filter(({ quality, title }) => (quality ?? 70) >= 100 && !/regatta/i.test(title)).length,
  );
  await desk.press('Enter');
  await expect(desk.grid).toBeFocused();
  await desk.press('Shift+F1');
  await expect(page.getByRole('dialog', { name: 'Filter help' })).toContainText('changed:');
  expect(await serious(page)).toEqual([]);
  expect(observed.complaints).toEqual([]);
});

test('the sidebar and the query line write the same filter', async ({ launch }) => {
  const { desk } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  await desk.filter('Culture').click();
  await desk.ready(3);
  await expect(desk.search).toHaveValue('topic:Culture');
  await desk.filter('Ferries').click({ modifiers: ['ControlOrMeta'] });
  await expect(desk.search).toHaveValue('topic:Culture or topic:Ferries');
  await desk.ready(4);
  await desk.filter('Unpublished').click({ modifiers: ['ControlOrMeta'] });
  await expect(desk.search).toHaveValue('(topic:Culture or topic:Ferries) is:unpublished');
  await desk.ready(1);
  // What could be chosen instead is still counted.
  await expect(desk.filter('Published')).toContainText('3');

  await desk.search.fill('is:published night');
  await expect(desk.filter('Published')).toHaveAttribute('aria-selected', 'true');
  await expect(desk.filter('Culture')).toHaveAttribute('aria-selected', 'false');
  await desk.ready(1);
  await desk.filter('Published').click();
  await expect(desk.search).toHaveValue('night');
});

test('what an article says filters when it is clicked, or entered with the keys', async ({ launch }) => {
  const { desk, page } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  await desk.choose('Market moves indoors');
  await desk.reading.getByRole('button', { name: 'Tideline Radio' }).click();
  await expect(desk.search).toHaveValue('provider:"Tideline Radio"');
  await desk.ready(1);
  await desk.filter('All articles').click();
  await desk.choose('Puppet theatre floods again');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('button', { name: 'Culture', exact: true }).focus();
  await desk.press('Enter');
  await expect(desk.search).toHaveValue('topic:Culture');
  await desk.ready(3);
  await inspector.getByRole('button', { name: 'Quality', exact: true }).click({ modifiers: ['ControlOrMeta'] });
  await expect(desk.search).toHaveValue('topic:Culture quality:110..119');
  expect(await serious(page)).toEqual([]);
});
