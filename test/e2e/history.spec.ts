import type { Page } from '@playwright/test';
import { smallArticles, smallLibrary } from '../support/libraries';
import { changedLines, readArticle, rewrite } from './fixtures/files';
import { expect, type Opened, test } from './fixtures/host';
import { HistoryPage } from './pages/history-page';
import { KeysSheet } from './pages/keys-sheet';
import { TopicsPage } from './pages/topics-page';

const file = '_news/11-ferry.md';
const title = 'Ferry to run every hour';

/** Opens the topics desk and its form for another name, with the key that was bound. */
async function renames(page: Page): Promise<void> {
  const topics = new TopicsPage(page);
  await topics.open();
  await expect(topics.detail.getByRole('button', { name: 'Rename… Y' })).toBeVisible();
  await page.keyboard.press('r');
  await page.keyboard.press('y');
  await expect(page.getByRole('textbox', { name: /name/i })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(topics.list).toBeFocused();
}

/** Binds another key to taking a change back and to renaming a topic, and uses both. */
async function bindAnew({ desk, page }: Opened): Promise<void> {
  const keys = new KeysSheet(page);
  const history = new HistoryPage(page);
  await keys.open();
  await keys.bind('Undo or Redo This Change', 'U', 'Enter');
  await expect(keys.line('Undo or Redo This Change').getByRole('status')).toContainText('Open a line of a list');
  // The same key as that of Skip in the queue, which the changes never meet.
  await desk.press('x');
  await keys.bind('Rename the Topic…', 'R', 'h');
  await expect(keys.line('Rename the Topic…').getByRole('alert')).toContainText('“Changes”');
  await desk.press('Tab', 'Enter');
  await keys.bind('Rename the Topic…', 'R', 'y');
  await expect(keys.line('Rename the Topic…').getByRole('button', { name: 'Change Y' })).toBeVisible();
  await keys.close();
  await renames(page);
  await history.open();
  await desk.press('x');
  await expect(history.entries.first()).toContainText('Undone');
  await desk.press('x');
  await expect(history.entries.first()).toContainText('Applied');
  await desk.saved();
}

test('of three changes the middle one is taken back after a restart, with the keys that were bound', async ({
  launch,
}) => {
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
  await bindAnew(first);
  await first.close();

  const { desk, page } = await launch({ folder, dataFolder: first.dataFolder });
  const history = new HistoryPage(page);
  await desk.ready(smallArticles.length);
  await desk.grid.focus();
  await history.open();
  await expect(history.entries).toHaveCount(3);
  await desk.press('ArrowDown');
  await expect(history.files).toContainText('64 → 65');
  await desk.press('u', 'x');
  await expect(history.entries.nth(1)).toContainText('Undone');
  expect(changedLines(before, readArticle(folder, file))).toEqual(['published: true']);
  expect(changedLines(other, readArticle(folder, '_news/09-market.md'))).toEqual(['published: true']);
  await desk.press('x');
  await expect(history.entries.nth(1)).toContainText('Applied');
  await expect.poll(() => changedLines(before, readArticle(folder, file))).toEqual(['quality: 65', 'published: true']);
  await renames(page);
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
  await expect(history.button).toHaveText('Changes1H');
});
