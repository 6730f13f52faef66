import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { smallArticles, smallLibrary } from '../support/libraries';
import { serious } from './fixtures/axe';
import { changedLines, readArticle, rewrite } from './fixtures/files';
import { expect, test } from './fixtures/host';
import { ReviewPage } from './pages/review-page';

const [herons, ferry, lighthouse, library] = ['12-herons', '11-ferry', '10-lighthouse', '08-library'];

test('a queue is worked through with single keys, taken back, and left', async ({ launch }) => {
  const folder = smallLibrary();
  const before = (name = ''): string => readArticle(folder, `_news/${name}.md`);
  const files = { herons: before(herons), ferry: before(ferry), lighthouse: before(lighthouse) };
  const { desk, page } = await launch({ folder });
  await desk.ready(smallArticles.length);
  const review = new ReviewPage(page);
  await desk.press('r');
  await review.shows('Herons nest in the poplars');
  await desk.press('u');
  await review.shows('Ferry to run every hour');
  await desk.press('p');
  await review.shows('Lighthouse painted again');
  // The crawler has another score: ours stops and says so in its place.
  rewrite(folder, `_news/${lighthouse}.md`, (text) => text.replace('quality: 71', 'quality: 72'));
  await expect(review.panel.getByRole('spinbutton', { name: 'Quality' })).toHaveValue('72');
  await desk.press('q');
  await page.keyboard.type('90');
  await desk.press('Enter');
  await expect(review.decisions.first()).toContainText('Quality 72 → 90');
  await review.shows('Lighthouse painted again');
  await desk.press('Enter');
  await review.shows('Market moves indoors');
  await desk.press('f', 'x');
  await review.shows('Library opens at night');
  await expect(review.facts).toContainText('5 of 12');
  await expect(review.facts).toContainText('3 decided');
  expect(await serious(page)).toEqual([]);
  await expect.poll(() => changedLines(files.herons, before(herons))).toEqual(['published: false']);
  await expect.poll(() => changedLines(files.ferry, before(ferry))).toEqual(['published: true']);
  await expect.poll(() => changedLines(files.lighthouse, before(lighthouse))).toEqual(['quality: 90\r']);

  // Back to the second, whose decision goes.
  await review.decisions
    .filter({ hasText: 'Ferry' })
    .getByRole('button', { name: /^Take back/ })
    .click();
  await review.shows('Ferry to run every hour');
  expect(before(ferry)).toBe(files.ferry);
  await expect(review.facts).toContainText('2 decided');
  // And made again.
  await desk.press('ControlOrMeta+Shift+z');
  await expect(review.facts).toContainText('3 decided');
  await review.shows('Ferry to run every hour');
  expect(changedLines(files.ferry, before(ferry))).toEqual(['published: true']);

  // What another program removed is passed over.
  rmSync(join(folder, `_news/${library}.md`));
  await expect(review.facts).toContainText('1 gone, passed over');
  await desk.press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await review.shows('Bridge closed for a bearing');
  await desk.press('Escape');
  await expect(desk.grid).toBeFocused();
  await expect(desk.current).toContainText('Bridge closed for a bearing');
  await expect(desk.row('Market moves indoors').getByRole('img', { name: 'Flagged' })).toBeVisible();
  await expect(desk.row('Herons nest in the poplars').getByRole('img', { name: 'Reviewed' })).toBeVisible();

  // The same view again: the queue goes on, until it is begun anew.
  await desk.press('r');
  await review.shows('Bridge closed for a bearing');
  await expect(review.facts).toContainText('3 decided');
  await expect(review.decisions.filter({ hasText: 'Ferry' })).toBeVisible();
  await page.getByRole('button', { name: 'Begin anew' }).press('Enter');
  await review.shows('Bridge closed for a bearing');
  await expect(review.facts).toContainText('0 decided');
});

test('a queue of what is selected ends with its sum, and goes on with what is left', async ({ launch }) => {
  const { desk, page } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  const review = new ReviewPage(page);
  await desk.choose('Ferry to run every hour');
  await desk.press('Shift+ArrowDown', 'Shift+ArrowDown', 'r');
  await expect(review.article).toBeFocused();
  await desk.press('ArrowLeft', 'ArrowLeft');
  await review.shows('Ferry to run every hour');
  await desk.press('w', 'ArrowRight');
  await expect(review.pinned.getByRole('heading', { name: 'Ferry to run every hour' })).toBeVisible();
  await review.shows('Lighthouse painted again');
  await desk.press('p');
  await review.shows('Market moves indoors');
  await desk.press('n');
  await expect(page.getByRole('textbox', { name: /^Note about/ })).toBeFocused();
  await page.keyboard.type('Ask Tideline.');
  await desk.press('ControlOrMeta+Enter');
  await expect(review.panel).toContainText('Ask Tideline.');
  await review.shows('Market moves indoors');
  await desk.press('u');
  await expect(review.end).toBeVisible();
  await expect(page.getByRole('term').filter({ hasText: 'with a note' })).toBeVisible();
  expect(await serious(page)).toEqual([]);
  // One too many takes nothing away.
  await desk.press('Enter');
  await expect(review.end).toBeVisible();
  await desk.press('Tab', 'Enter');
  await review.shows('Ferry to run every hour');
  await expect(review.facts).toContainText('1 of 1');
  await desk.press('Escape');
  await expect(desk.grid).toBeFocused();
  await desk.press('/');
  await expect(desk.search).toBeFocused();
  await page.keyboard.type('has:note is:reviewed');
  await expect(desk.rows).toHaveCount(1);
  await expect(desk.rows.first()).toContainText('Market moves indoors');
});
