import { smallArticles, smallLibrary } from '../support/libraries';
import { changedLines, readArticle, rewrite } from './fixtures/files';
import { expect, test } from './fixtures/host';
import { HistoryPage } from './pages/history-page';

const file = '_news/11-ferry.md';
const title = 'Ferry to run every hour';

test('of three changes the middle one is taken back after a restart', async ({ launch }) => {
  const folder = smallLibrary();
  const before = readArticle(folder, file);
  const other = readArticle(folder, '_news/09-market.md');
  const first = await launch({ folder });
  await first.desk.ready(smallArticles.length);
  await first.desk.choose(title);
  await first.desk.press('p', '=');
  await expect.poll(() => changedLines(before, readArticle(folder, file))).toEqual(['quality: 65', 'published: true']);
  await first.desk.choose('Market moves indoors');
  await first.desk.press('p');
  await expect.poll(() => readArticle(folder, '_news/09-market.md')).not.toBe(other);
  await first.close();

  const { desk, page } = await launch({ folder, dataFolder: first.dataFolder });
  const history = new HistoryPage(page);
  await desk.ready(smallArticles.length);
  await desk.grid.focus();
  await history.open();
  await expect(history.entries).toHaveCount(3);
  await desk.press('ArrowDown');
  await expect(history.files).toContainText('64 → 65');
  await desk.press('u');
  await expect(history.entries.nth(1)).toContainText('Undone');
  expect(changedLines(before, readArticle(folder, file))).toEqual(['published: true']);
  expect(changedLines(other, readArticle(folder, '_news/09-market.md'))).toEqual(['published: true']);
  await desk.press('u');
  await expect(history.entries.nth(1)).toContainText('Applied');
  await expect.poll(() => changedLines(before, readArticle(folder, file))).toEqual(['quality: 65', 'published: true']);
});

test('what changed since is left as it is, and said', async ({ launch }) => {
  const folder = smallLibrary();
  const { desk, page } = await launch({ folder });
  const history = new HistoryPage(page);
  await desk.ready(smallArticles.length);
  await desk.choose(title);
  await desk.press('=');
  await expect.poll(() => readArticle(folder, file)).toContain('quality: 65');
  rewrite(folder, file, (text) => text.replace('quality: 65', 'quality: 90'));
  await history.open();
  await expect(history.detail(/^Changed quality/).getByRole('button', { name: 'Undo U' })).toBeVisible();
  await desk.press('u');
  await expect(page.getByRole('status', { name: 'Left as it is' })).toContainText('Quality changed since');
  expect(readArticle(folder, file)).toContain('quality: 90');
});

test('keys that act on articles do nothing where no articles are seen', async ({ launch }) => {
  const folder = smallLibrary();
  const before = readArticle(folder, file);
  const { desk, page } = await launch({ folder });
  const history = new HistoryPage(page);
  await desk.ready(smallArticles.length);
  await desk.choose(title);
  await desk.press('h');
  await expect(page.getByText('Nothing was changed yet')).toBeVisible();
  await desk.press('p', '=', 'Escape');
  await expect(desk.grid).toBeFocused();
  await expect(desk.current).toContainText(title);
  expect(readArticle(folder, file)).toBe(before);
  await desk.press('p');
  await expect(history.button).toHaveText('Changes1');
});
