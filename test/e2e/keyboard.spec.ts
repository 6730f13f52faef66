import { readArticle, changedLines } from './fixtures/files';
import { smallArticles, smallLibrary } from '../support/libraries';
import { expect, test } from './fixtures/host';

test('an editor decides from the keyboard alone, and each decision is one line on disk', async ({ launch }) => {
  const folder = smallLibrary();
  const file = '_news/11-ferry.md';
  const before = readArticle(folder, file);
  const { desk, observed } = await launch({ folder });
  await desk.ready(smallArticles.length);

  await desk.grid.focus();
  await desk.press('Home', 'j', 'j', 'k');
  await expect(desk.current).toContainText('Ferry to run every hour');
  await expect(desk.reading.getByRole('heading', { name: 'Ferry to run every hour' })).toBeVisible();

  await desk.press('p');
  await expect(desk.state(desk.current, 'Published')).toBeVisible();
  await expect(desk.notice('Published “Ferry to run every hour”')).toBeVisible();
  await expect.poll(() => changedLines(before, readArticle(folder, file))).toEqual(['published: true']);

  await desk.press('=', '=', 'NumpadAdd', '-', 'Shift+Equal', 'Shift+Minus', 'Shift+Equal');
  await expect.poll(() => changedLines(before, readArticle(folder, file))).toEqual(['quality: 76', 'published: true']);

  await desk.press('q');
  const quality = desk.page.getByRole('dialog', { name: 'Quality' }).getByRole('spinbutton');
  await expect(quality).toBeFocused();
  await desk.page.keyboard.type('81');
  await desk.press('Enter');
  await expect.poll(() => changedLines(before, readArticle(folder, file))).toEqual(['quality: 81', 'published: true']);
  await expect(await desk.cell(desk.current, 'Quality')).toContainText('81');

  // Thought better of: one Escape, and nothing is written.
  await desk.press('q');
  await expect(quality).toBeFocused();
  await desk.page.keyboard.type('12');
  await desk.press('Escape');
  await expect(quality).toHaveCount(0);
  await expect(desk.grid).toBeFocused();
  await desk.press('ArrowDown');
  await expect(desk.current).toContainText('Lighthouse painted again');
  await desk.press('ArrowUp');

  await desk.press('ControlOrMeta+z');
  await expect.poll(() => changedLines(before, readArticle(folder, file))).toEqual(['quality: 76', 'published: true']);
  await desk.press('ControlOrMeta+Shift+z');
  await expect.poll(() => changedLines(before, readArticle(folder, file))).toEqual(['quality: 81', 'published: true']);
  // One for the typed number, seven steps, one for the publication.
  for (let i = 0; i < 9; i += 1) await desk.press('ControlOrMeta+z');
  await expect.poll(() => readArticle(folder, file)).toBe(before);
  expect(observed.complaints).toEqual([]);
});

test('topics are added with completion and removed', async ({ launch }) => {
  const folder = smallLibrary();
  const file = '_news/11-ferry.md';
  const before = readArticle(folder, file);
  const { desk } = await launch({ folder });
  await desk.ready(smallArticles.length);
  await desk.choose('Ferry to run every hour');
  await desk.press('t');
  const topics = desk.page.getByRole('dialog', { name: 'Topics' });
  await expect(topics.getByRole('combobox')).toBeFocused();
  await desk.page.keyboard.type('cult');
  await expect(desk.page.getByRole('option', { name: 'Culture' })).toBeVisible();
  await desk.press('Enter');
  await expect.poll(() => readArticle(folder, file)).toContain('  - Ferries\n  - Culture\n');
  await desk.press('Escape');
  await expect(desk.grid).toBeFocused();
  await desk.press('ControlOrMeta+z');
  await expect.poll(() => readArticle(folder, file)).toBe(before);
});

test('CRLF files keep their line ends, and a missing line comes and goes whole', async ({ launch }) => {
  const folder = smallLibrary();
  const crlf = readArticle(folder, '_news/10-lighthouse.md');
  const bare = readArticle(folder, '_news/05-oysters.md');
  const { desk } = await launch({ folder });
  await desk.ready(smallArticles.length);
  await desk.choose('Lighthouse painted again');
  await desk.press('p');
  await expect
    .poll(() => changedLines(crlf, readArticle(folder, '_news/10-lighthouse.md')))
    .toEqual(['published: false\r']);

  await desk.choose('Oysters, slowly');
  await desk.press('p');
  await expect.poll(() => readArticle(folder, '_news/05-oysters.md')).toContain('published: false\n');
  await desk.press('ControlOrMeta+z', 'ControlOrMeta+z');
  await expect.poll(() => readArticle(folder, '_news/05-oysters.md')).toBe(bare);
  await expect.poll(() => readArticle(folder, '_news/10-lighthouse.md')).toBe(crlf);
});

test('the sheet of keys opens and closes, and Enter reads', async ({ launch }) => {
  const { desk, page } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  await desk.grid.focus();
  await desk.press('?');
  await expect(page.getByRole('dialog', { name: 'All keys' })).toContainText('Publish or Unpublish');
  await desk.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await desk.press('Home', 'Enter');
  await expect(desk.reading.locator(':focus').or(desk.reading.and(page.locator(':focus')))).toBeVisible();
  await desk.press('Escape');
  await expect(desk.grid).toBeFocused();
});
