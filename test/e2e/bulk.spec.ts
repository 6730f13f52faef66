import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { manyArticles, smallArticles, smallLibrary } from '../support/libraries';
import { project } from '../support/project';
import { commitAll, git } from '../support/repository';
import { scratchFolder } from '../support/scratch';
import { serious } from './fixtures/axe';
import { readArticle, rewrite } from './fixtures/files';
import { expect, test } from './fixtures/host';
import { BulkPanel } from './pages/bulk-panel';

/** A real library that may lie beside the project. */
const corpus = join(project, '../shared/corpus/power-apps');

/** The lines that `git diff` says went and came, counted, without the context. */
function diffCounts(folder: string): Readonly<Record<string, number>> {
  const lines = git(folder, 'diff', '-U0')
    .split('\n')
    .filter((line) => /^[+-](?![+-]{2} )/.test(line))
    .map((line) => line.replace('\r', '').replace(/(?<=^.quality: )\d+/, 'n'));
  const counts: Record<string, number> = {};
  for (const line of lines) counts[line] = (counts[line] ?? 0) + 1;
  return counts;
}

test('an editor raises, publishes and files sixty news articles of a real library in three reviewed steps', async ({
  launch,
}) => {
  test.skip(!existsSync(corpus), 'the corpus is not on this machine');
  const folder = scratchFolder('corpus');
  cpSync(corpus, folder, { recursive: true });
  // It is kept read-only, and Galley respects that.
  execFileSync('chmod', ['-R', 'u+w', folder]);
  commitAll(folder);
  const { desk, page, observed } = await launch({ folder });
  const bulk = new BulkPanel(page);

  await desk.filter('Unpublished').click();
  await desk.filter('News').click({ modifiers: ['ControlOrMeta'] });
  await desk.ready(60);
  await desk.grid.focus();
  await desk.press('ControlOrMeta+a');
  await expect(bulk.bar).toContainText('60 selected');
  await expect(bulk.bar).toContainText('all in this view');

  await desk.press('q');
  await bulk.quality('Raise by', 10);
  await expect(bulk.changes).toHaveText(['Raise quality by 10']);
  await bulk.preview(60);
  await bulk.review();
  await desk.press('ArrowDown');
  await expect(bulk.diff).toContainText('+quality:');
  await bulk.apply();
  await expect(desk.notice('Changed quality by +10 in 60 articles')).toBeVisible();

  // Those now at 70 or more stand together when the table is sorted by quality.
  await desk.press('Escape');
  await desk.grid.getByRole('columnheader', { name: 'Quality' }).getByRole('button').click();
  const raised = [...git(folder, 'diff', '-U0').matchAll(/^\+quality: (\d+)\r?$/gm)].map(([, quality]) =>
    Number(quality),
  );
  await expect(desk.grid.locator('[aria-rowindex="2"]')).toContainText(String(Math.max(...raised)));
  await desk.grid.focus();
  await desk.press('Home');
  await expect(desk.current).toHaveAttribute('aria-rowindex', '2');
  const enough = raised.filter((quality) => quality >= 70).length;
  for (let i = 1; i < enough; i += 1) await desk.press('Shift+ArrowDown');
  await expect(bulk.bar).toContainText(`${enough} selected`);
  await desk.press('p');
  await expect(bulk.changes).toHaveText(['Publish']);
  // Who holds the key sees the preview, and has not approved it.
  const before = diffCounts(folder);
  await page.keyboard.down('ControlOrMeta');
  await page.keyboard.down('Enter');
  await expect(bulk.applyButton).toBeFocused();
  await expect(bulk.applyButton).toContainText(`Apply to ${enough} file`);
  for (let i = 0; i < 5; i += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.keyboard.up('ControlOrMeta');
  await expect(bulk.applyButton).toBeFocused();
  expect(diffCounts(folder)).toEqual(before);
  await bulk.apply();

  // The decided rows are still there: the whole selection comes back with one key.
  await desk.press('ControlOrMeta+a', 't');
  await bulk.addTopic('Weekly picks');
  await expect(bulk.changes).toHaveText(['Add topic “Weekly picks”']);
  await bulk.preview(60);
  await desk.press('ControlOrMeta+Enter');
  await desk.saved();
  await expect(desk.notice('Added “Weekly picks” in 60 articles')).toBeVisible();

  expect(git(folder, 'status', '--short').trim().split('\n')).toHaveLength(60);
  expect(diffCounts(folder)).toEqual({
    '-quality: n': 60,
    '+quality: n': 60,
    '-published: false': enough,
    '+published: true': enough,
    '+  - Weekly picks': 60,
  });
  expect(observed.complaints).toEqual([]);
});

test('everything that matches is selected at once, two thousand too, and changed in one step', async ({ launch }) => {
  const folder = manyArticles(2000);
  const { desk, page } = await launch({ folder });
  const bulk = new BulkPanel(page);
  await desk.ready(2000);
  await desk.grid.focus();
  await desk.press('ControlOrMeta+a');
  await expect(bulk.bar).toContainText('2,000 selected');
  await desk.filter('Published').click();
  await expect(bulk.bar).toContainText('not in this view');
  await bulk.bar.getByRole('button', { name: 'Show only these' }).click();
  await desk.ready(2000);
  await desk.grid.focus();
  await desk.press('p');
  const unpublished = 2000 - Array.from({ length: 2000 }, (_, i) => i % 190 >= 70).filter(Boolean).length;
  await bulk.preview(unpublished);
  await bulk.apply();
  await expect(desk.notice(`Published ${unpublished.toLocaleString('en')} articles`)).toBeVisible();
  await expect(desk.filter('Published')).toContainText('2,000');
  await desk.press('ControlOrMeta+z');
  await desk.saved();
  await expect(desk.filter('Published')).toContainText((2000 - unpublished).toLocaleString('en'), { timeout: 60_000 });
});

test('what changed since the preview is left, and settled file by file', async ({ launch }) => {
  const folder = smallLibrary();
  const [ferry, market] = ['_news/11-ferry.md', '_news/09-market.md'];
  const { desk, page } = await launch({ folder });
  const bulk = new BulkPanel(page);
  await desk.ready(smallArticles.length);
  await desk.row('Ferry to run every hour').click({ modifiers: ['ControlOrMeta'] });
  await desk.row('Market moves indoors').click({ modifiers: ['ControlOrMeta'] });
  await desk.row('Tram to the hospital').click({ modifiers: ['ControlOrMeta'] });
  await expect(bulk.bar).toContainText('3 selected');
  await desk.press('q');
  await bulk.quality('Set to', 99);
  await bulk.addTopic('Weekly picks');
  await bulk.preview(3);
  rewrite(folder, ferry, (text) => text.replace('quality: 64', 'quality: 12'));
  rewrite(folder, market, (text) => text.replace('quality: 40', 'quality: 12'));
  await bulk.apply();
  await expect(bulk.unfinished).toContainText('1 file changed, 2 left as they are');
  // What is undecided outlives a reload, as what was put together and what is being typed does.
  await desk.grid.focus();
  await desk.press('c');
  await bulk.quality('Set to', 6);
  await expect(bulk.changes).toHaveText(['Set quality to 6']);
  await desk.press('Escape');
  await desk.choose('Ferry to run every hour');
  await desk.press('n');
  await bulk.dialog.getByRole('textbox').fill('half a no');
  await page.reload();
  await expect(bulk.unfinished).toContainText('1 file changed, 2 left as they are');
  await page.getByRole('button', { name: /^Unsaved note/ }).click();
  await expect(bulk.dialog.getByRole('textbox')).toHaveValue('half a no');
  await desk.press('Escape');
  await desk.grid.focus();
  await desk.press('c');
  await expect(bulk.changes).toHaveText(['Set quality to 6']);
  await desk.press('Escape');
  await bulk.unfinished.getByRole('button', { name: 'Review 2…' }).click();
  const file = (path: string) => bulk.dialog.getByRole('listitem').filter({ hasText: path });
  await file(ferry).getByRole('button', { name: 'Keep mine' }).click();
  await expect.poll(() => readArticle(folder, ferry)).toMatch(/^quality: 99$[^]*^ +- Weekly picks$/m);
  // What was asked besides is done all the same.
  await file(market).getByRole('button', { name: 'Keep theirs' }).click();
  await expect.poll(() => readArticle(folder, market)).toMatch(/^quality: 12$[^]*^ +- Weekly picks$/m);
  await expect(bulk.unfinished).toHaveCount(0);
});

test('a batch that was taken back has nothing to decide until it is done again', async ({ launch }) => {
  const folder = smallLibrary();
  const { desk, page } = await launch({ folder });
  const bulk = new BulkPanel(page);
  await desk.ready(smallArticles.length);
  await desk.row('Ferry to run every hour').click({ modifiers: ['ControlOrMeta'] });
  await desk.row('Tram to the hospital').click({ modifiers: ['ControlOrMeta'] });
  await desk.press('q');
  await bulk.quality('Set to', 99);
  await bulk.preview(2);
  rewrite(folder, '_news/11-ferry.md', (text) => text.replace('quality: 64', 'quality: 12'));
  await bulk.apply();
  const left = '1 file changed, 1 left as it is';
  await expect(bulk.unfinished).toContainText(left);
  await desk.press('ControlOrMeta+z');
  await expect(bulk.unfinished).toHaveCount(0);
  await desk.press('ControlOrMeta+Shift+z');
  await expect(bulk.unfinished).toContainText(left);
});

test('the selection is made and kept by keys and clicks, and says what it is', async ({ launch }) => {
  const { desk, page } = await launch({ folder: smallLibrary() });
  const bulk = new BulkPanel(page);
  await desk.ready(smallArticles.length);
  await desk.grid.focus();
  await desk.press('Home', 'Space', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(bulk.bar).toContainText('4 selected');
  await desk.row('Tide clocks in every school').click({ modifiers: ['Shift'] });
  await expect(bulk.bar).toContainText('12 selected');
  await desk.press('ControlOrMeta+i');
  await expect(bulk.bar).toHaveCount(0);
  await desk.press('Shift+s');
  await expect(bulk.bar).toContainText('12 selected');
  await desk.filter('Published').click();
  await expect(bulk.bar).toContainText('5 not in this view');
  await desk.grid.focus();
  await desk.press('Escape');
  await expect(bulk.bar).toHaveCount(0);
  // As many as its count says: those that are published.
  await desk.filter('News').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Select all 7' }).click();
  await expect(bulk.bar).toContainText('7 selected');
});

for (const theme of ['Light', 'Dark']) {
  test(`bulk changes can be made by everybody in the ${theme.toLowerCase()} theme`, async ({ launch }) => {
    const { desk, page } = await launch({ folder: smallLibrary() });
    const bulk = new BulkPanel(page);
    await desk.ready(smallArticles.length);
    await page.getByRole('button', { name: 'View and settings' }).click();
    await page.getByRole('menuitemradio', { name: theme }).click();
    await desk.press('Escape');
    await desk.grid.focus();
    await desk.press('Home', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await expect(bulk.bar).toContainText('3 selected');
    expect(await serious(page)).toEqual([]);
    await desk.press('q');
    await bulk.quality('Raise by', 10);
    await bulk.addTopic('Culture');
    expect(await serious(page)).toEqual([]);
    await bulk.preview(3);
    expect(await serious(page)).toEqual([]);
    await bulk.review();
    await expect(bulk.diff).toContainText('quality');
    expect(await serious(page)).toEqual([]);
  });
}
