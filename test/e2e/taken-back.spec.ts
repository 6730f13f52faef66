import { smallArticles, smallLibrary } from '../support/libraries';
import { changedLines, readArticle, rewrite } from './fixtures/files';
import { expect, test } from './fixtures/host';

const title = 'Ferry to run every hour';
const path = '_news/11-ferry.md';

test('a decision that another writer takes back is told, listed and put back, also after a restart', async ({
  launch,
}) => {
  const folder = smallLibrary();
  const before = readArticle(folder, path);
  const first = await launch({ folder });
  await first.desk.ready(smallArticles.length);
  await first.desk.choose(title);
  await first.desk.press('p');
  await expect.poll(() => changedLines(before, readArticle(folder, path))).toEqual(['published: true']);
  await first.close();
  rewrite(folder, path, () => before);

  const { desk, page } = await launch({ folder, dataFolder: first.dataFolder });
  await desk.ready(smallArticles.length);
  await page.getByRole('button', { name: /^Taken back/ }).click();
  await expect(desk.rows).toHaveCount(1);
  await desk.choose(title);
  await expect(desk.current.getByRole('img', { name: 'A decision was taken back by another writer' })).toBeVisible();
  const notice = desk.inspector.pane.getByRole('status', { name: 'Taken back' });
  await expect(notice).toContainText('Yours published, theirs unpublished');

  await desk.press('Shift+M');
  const review = page.getByRole('dialog');
  await expect(review.getByRole('heading', { level: 2 })).toHaveText('Preview: Put back what was decided');
  await expect(review.getByRole('button', { name: /^Apply/ })).toBeFocused();
  await desk.press('Enter');
  await expect.poll(() => changedLines(before, readArticle(folder, path))).toEqual(['published: true']);
  await expect(notice).toHaveCount(0);
});
