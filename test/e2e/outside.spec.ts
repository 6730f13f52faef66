import { chmodSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { articleText } from '../support/article-text';
import { smallArticles, smallLibrary, writeFiles } from '../support/libraries';
import { seriousInBoth } from './fixtures/axe';
import { changedLines, crawled, readArticle, rewrite } from './fixtures/files';
import { expect, test } from './fixtures/host';

test('what another program writes shows by itself and disturbs nothing', async ({ launch }) => {
  const folder = smallLibrary();
  const { desk } = await launch({ folder });
  await desk.ready(smallArticles.length);
  await desk.choose('Library opens at night');
  await desk.search.fill('');
  await desk.search.focus();

  rewrite(folder, '_news/08-library.md', (text) => text.replace('quality: 93', 'quality: 94'));
  await expect(await desk.cell(desk.row('Library opens at night'), 'Quality')).toContainText('94');
  writeFiles(folder, { '_news/13-new.md': articleText({ title: 'Just crawled', date: '2025-04-01T00:00:00Z' }) });
  await desk.ready(smallArticles.length + 1);
  await expect(desk.rows.first()).toContainText('Just crawled');
  await expect(desk.current).toContainText('Library opens at night');
  await expect(desk.search).toBeFocused();
  await expect(desk.filter('All articles')).toContainText(String(smallArticles.length + 1));
});

test('an edit goes onto what is on disk now, not onto what was read', async ({ launch }) => {
  const folder = smallLibrary();
  const file = '_news/02-tram.md';
  const { desk } = await launch({ folder });
  await desk.ready(smallArticles.length);
  await desk.choose('Tram to the hospital');
  rewrite(folder, file, crawled);
  const before = readArticle(folder, file);
  await desk.press('p');
  await expect.poll(() => changedLines(before, readArticle(folder, file))).toEqual(['published: true']);
});

test('a field that changed meanwhile is a choice, not an overwrite', async ({ launch }) => {
  const folder = smallLibrary();
  const file = '_news/02-tram.md';
  const { desk, page } = await launch({ folder });
  await desk.ready(smallArticles.length);
  await desk.choose('Tram to the hospital');
  await desk.inspector.title.fill('Tram, as the editor says it');
  rewrite(folder, file, (text) => text.replace('"Tram to the hospital"', '"Tram, as the crawler says it"'));
  await expect(desk.row('Tram, as the crawler says it')).toBeVisible();
  await expect(desk.inspector.title).toHaveValue('Tram, as the editor says it');
  const theirs = readArticle(folder, file);

  await desk.inspector.title.press('Enter');
  const conflict = desk.inspector.pane.getByRole('alert');
  await expect(conflict).toContainText('Tram, as the crawler says it');
  await expect(conflict).toContainText('Tram, as the editor says it');
  expect(readArticle(folder, file)).toBe(theirs);
  await expect(conflict.getByRole('button', { name: 'Keep mine' })).toBeInViewport({ ratio: 1 });
  expect(await seriousInBoth(page)).toEqual([]);
  await conflict.getByRole('button', { name: 'Keep mine' }).click();
  await expect
    .poll(() => changedLines(theirs, readArticle(folder, file)))
    .toEqual(['title: "Tram, as the editor says it"']);
});

test('what is being typed stays with its article when the file leaves the view, and when it is deleted', async ({
  launch,
}) => {
  const folder = smallLibrary();
  const file = '_news/11-ferry.md';
  const { desk, page } = await launch({ folder });
  await desk.ready(smallArticles.length);
  await desk.choose('Ferry to run every hour');
  await desk.search.fill('is:unpublished');
  await desk.press('Enter');
  await expect(desk.row('Library opens at night')).toHaveCount(0);
  await expect(desk.inspector.title).toBeEditable();
  await desk.inspector.title.click();
  await desk.press('End');
  await page.keyboard.type(' EDIT');
  await expect(desk.inspector.title).toHaveValue('Ferry to run every hour EDIT');

  rewrite(folder, file, (text) => text.replace('published: false', 'published: true'));
  await expect(desk.state(desk.current, 'Published')).toBeVisible();
  await expect(desk.current).toContainText('Ferry to run every hour');
  await expect(desk.inspector.title).toBeFocused();
  rmSync(join(folder, file));
  await expect(desk.inspector.pane.getByRole('alert')).toContainText('no longer in the library');
  await expect(desk.inspector.title).toBeFocused();
  await expect(desk.inspector.title).toHaveValue('Ferry to run every hour EDIT');
});

test('a read-only file is refused by name and stays as it is', async ({ launch }) => {
  const folder = smallLibrary();
  const file = '_news/11-ferry.md';
  chmodSync(join(folder, file), 0o444);
  const before = readArticle(folder, file);
  const { desk } = await launch({ folder });
  await desk.ready(smallArticles.length);
  await desk.choose('Ferry to run every hour');
  await desk.press('p');
  await expect(desk.alert(file)).toContainText(/read-only|write permission|written/i);
  await expect(desk.state(desk.current, 'Unpublished')).toBeVisible();
  expect(readArticle(folder, file)).toBe(before);
  expect(statSync(join(folder, file)).mode & 0o777).toBe(0o444);
});
