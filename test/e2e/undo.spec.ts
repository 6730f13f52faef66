import { smallArticles, smallLibrary } from '../support/libraries';
import { scratchFolder } from '../support/scratch';
import { serveFolder } from '../support/served';
import { changedLines, crawled, readArticle, rewrite } from './fixtures/files';
import { expect, test } from './fixtures/host';

const file = '_news/11-ferry.md';

test('what was decided yesterday is taken back today', async ({ launch }) => {
  const folder = smallLibrary();
  const before = readArticle(folder, file);
  const yesterday = await launch({ folder });
  await yesterday.desk.ready(smallArticles.length);
  await yesterday.desk.choose('Ferry to run every hour');
  await yesterday.desk.press('p', '=');
  await expect.poll(() => changedLines(before, readArticle(folder, file))).toEqual(['quality: 65', 'published: true']);
  await yesterday.close();

  // The crawler changes another line of the same file meanwhile: both changes stand.
  rewrite(folder, file, crawled);
  const today = await launch({ folder, dataFolder: yesterday.dataFolder });
  await today.desk.ready(smallArticles.length);
  await today.desk.grid.focus();
  await today.desk.press('ControlOrMeta+z', 'ControlOrMeta+z');
  await expect.poll(() => readArticle(folder, file)).toBe(crawled(before));
  await today.desk.press('ControlOrMeta+Shift+z');
  await expect.poll(() => changedLines(crawled(before), readArticle(folder, file))).toEqual(['published: true']);
});

test('undo stands beside every change of the article', async ({ launch }) => {
  const folder = smallLibrary();
  const before = readArticle(folder, file);
  const { desk } = await launch({ folder });
  await desk.ready(smallArticles.length);
  await desk.choose('Ferry to run every hour');
  await desk.press('p', '=');
  await expect(desk.inspector.undo('Published')).toBeVisible();
  await desk.inspector.undo('Published').click();
  await expect.poll(() => changedLines(before, readArticle(folder, file))).toEqual(['quality: 65']);
  await expect(desk.inspector.published).not.toBeChecked();
});

test('what another program changed since is left by undo, and put back when the editor says so', async ({ launch }) => {
  const folder = smallLibrary();
  const { desk, page } = await launch({ folder });
  await desk.ready(smallArticles.length);
  await desk.choose('Ferry to run every hour');
  const was = readArticle(folder, file);
  await desk.press('=');
  await expect.poll(() => changedLines(was, readArticle(folder, file))).toEqual(['quality: 65']);
  rewrite(folder, file, (text) => text.replace('quality: 65', 'quality: high'));
  await desk.grid.focus();
  await desk.press('ControlOrMeta+z');
  const alert = desk.alert(/changed again since/);
  for (const words of ['high', '64', '65']) await expect(alert.getByText(words, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect.poll(() => readArticle(folder, file)).toBe(was);
  await expect(alert).toHaveCount(0);
});

test('a second instance only reads, and says so', async ({ launch }) => {
  const folder = smallLibrary();
  const before = readArticle(folder, file);
  const dataFolder = scratchFolder('data');
  const holder = await serveFolder(dataFolder, folder);
  try {
    const second = await launch({ folder, dataFolder });
    await second.desk.ready(smallArticles.length);
    await expect(
      second.page
        .getByRole('status')
        .filter({ hasText: /open for reading only/ })
        .first(),
    ).toBeVisible();
    await expect(second.desk.statusBar).toContainText('Read-only');
    await second.desk.choose('Ferry to run every hour');
    await second.desk.press('p');
    await expect(second.desk.alert(/read/i)).toBeVisible();
    await expect(second.desk.state(second.desk.current, 'Unpublished')).toBeVisible();
    expect(readArticle(folder, file)).toBe(before);
  } finally {
    await holder.close();
  }
});
