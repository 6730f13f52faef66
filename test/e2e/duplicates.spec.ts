import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallArticles, smallLibrary } from '../support/libraries';
import { serious, seriousInBoth } from './fixtures/axe';
import { changedLines, readArticle, rewrite } from './fixtures/files';
import { expect, test } from './fixtures/host';
import { BulkPanel } from './pages/bulk-panel';
import { DuplicatesPage } from './pages/duplicates-page';

const [original, copy] = ['_news/12-herons.md', '_news/13-herons-again.md'];

test('copies of a story are found, compared, unpublished after a look, or set apart for good', async ({ launch }) => {
  const folder = smallLibrary();
  copyFileSync(join(folder, original), join(folder, copy));
  rewrite(folder, copy, (text) =>
    text.replace('quality: 88', 'quality: 87').replace('name: The Courier', 'name: Tideline'),
  );
  const before = readArticle(folder, copy);
  const opened = await launch({ folder });
  const { desk, page } = opened;
  await desk.ready(smallArticles.length + 1);
  const duplicates = new DuplicatesPage(page);
  await expect(page.getByRole('region', { name: 'Near-duplicates' })).toContainText('Tideline');
  // What is done to the story is done to it, whatever was current before.
  await desk.choose('Ferry to run every hour');
  await desk.press('Shift+N');
  await expect(duplicates.list).toBeFocused();
  await expect(duplicates.stories).toHaveCount(1);
  expect(await serious(page)).toEqual([]);
  await desk.press('Escape');
  await expect(desk.current).toContainText('Ferry to run every hour');
  await desk.press('Shift+N');
  await expect(duplicates.list).toBeFocused();
  await desk.press('w');
  await expect(duplicates.columns).toHaveCount(2);
  await desk.press('ArrowRight');
  await expect(duplicates.columns.nth(1)).toBeFocused();
  expect(await serious(page)).toEqual([]);
  await desk.press('Escape');
  await expect(duplicates.list).toBeFocused();
  await desk.press('Enter');
  const bulk = new BulkPanel(page);
  await expect(bulk.dialog).toContainText('1');
  expect(await seriousInBoth(page)).toEqual([]);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(?:Apply|Change|Write)/ })
    .click();
  await expect.poll(() => changedLines(before, readArticle(folder, copy))).toEqual(['published: false']);
  await expect(duplicates.stories.getByRole('button', { name: 'No other is published' })).toBeDisabled();

  await duplicates.list.focus();
  await desk.press('x');
  await expect(page.getByRole('heading', { name: 'Every story is told once' })).toBeVisible();
  await desk.notice('no longer taken for duplicates').getByRole('button', { name: 'Undo' }).click();
  await expect(duplicates.stories).toHaveCount(1);
  await duplicates.list.focus();
  await desk.press('x');
  await expect(duplicates.stories).toHaveCount(0);
  await desk.press('ControlOrMeta+z');
  await expect(duplicates.stories).toHaveCount(1);
  expect(changedLines(before, readArticle(folder, copy)), 'the edit before it stands').toEqual(['published: false']);
  await duplicates.list.focus();
  await desk.press('x');
  await expect(duplicates.stories).toHaveCount(0);
  await opened.close();
  const again = await launch({ folder, dataFolder: opened.dataFolder });
  await again.desk.ready(smallArticles.length + 1);
  await again.desk.press('Shift+N');
  await expect(again.page.getByRole('heading', { name: 'Every story is told once' })).toBeVisible();
});
