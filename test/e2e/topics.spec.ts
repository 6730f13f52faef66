import { smallArticles, smallLibrary } from '../support/libraries';
import { serious } from './fixtures/axe';
import { changedLines, readArticle, rewrite } from './fixtures/files';
import { expect, type Opened, test } from './fixtures/host';
import { HistoryPage } from './pages/history-page';
import { TopicsPage } from './pages/topics-page';

const taxonomy = ['00-harbour', '01-ferries', '02-culture'].map((name) => `_data/topics/${name}.yaml`);
const articles = smallArticles.map((article) => `_news/${article.file}`);

/** Every file of the library as it is. */
function snapshot(folder: string): ReadonlyMap<string, string> {
  return new Map([...taxonomy, ...articles].map((path) => [path, readArticle(folder, path)]));
}

/** The lines that are another than in the snapshot, by file. */
function differences(folder: string, before: ReadonlyMap<string, string>): Readonly<Record<string, readonly string[]>> {
  const all = [...before].map(([path, text]) => [path, changedLines(text, readArticle(folder, path))] as const);
  return Object.fromEntries(all.filter(([, lines]) => lines.length > 0));
}

/** Opens the topics of the library with their key. */
async function openTopics({ desk, page }: Opened): Promise<TopicsPage> {
  const topics = new TopicsPage(page);
  await desk.ready(smallArticles.length);
  await desk.grid.focus();
  await topics.open();
  return topics;
}

test('a topic is renamed everywhere and in the taxonomy, as one step that can be taken back', async ({ launch }) => {
  const folder = smallLibrary();
  const before = snapshot(folder);
  const app = await launch({ folder });
  const { desk, page } = app;
  const topics = await openTopics(app);
  await expect(topics.topic('Ferries')).toHaveAttribute('aria-level', '2');
  await topics.topic('Ferries').click();
  await desk.press('r');
  await page.keyboard.type('Culture');
  await desk.press('Enter');
  await expect(topics.plan).toContainText('Culture');
  await desk.press('Escape');
  await expect(topics.topic('Ferries')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('textbox', { name: 'New name' })).toBeFocused();
  await desk.press('Escape');
  await expect(topics.list).toBeFocused();
  await desk.press('r');
  await page.keyboard.type('Ferry lines');
  await desk.press('Enter');
  await expect(topics.plan).toContainText('Ferry lines');
  await topics.apply();
  await expect(topics.topic('Ferry lines')).toHaveAttribute('aria-selected', 'true');
  await expect(topics.list).toBeFocused();
  const made = differences(folder, before);
  expect(made['_news/11-ferry.md']).toEqual(['  - Ferry lines']);
  expect(made['_data/topics/01-ferries.yaml']).toContain('name: Ferry lines');
  expect(Object.keys(made).toSorted()).toEqual(['_data/topics/01-ferries.yaml', '_news/11-ferry.md']);
  await desk.press('ControlOrMeta+z');
  await expect.poll(() => differences(folder, before)).toEqual({});
  await expect(topics.topic('Ferries')).toBeVisible();
});

test('look-alikes become one with one key', async ({ launch }) => {
  const folder = smallLibrary();
  rewrite(folder, '_news/12-herons.md', (text) => text.replace('  - Culture', '  - culture'));
  const before = snapshot(folder);
  const app = await launch({ folder });
  const { desk, page } = app;
  const topics = await openTopics(app);
  await topics.tab('Look-alikes').click();
  await expect(topics.list.getByRole('treeitem')).toHaveCount(2);
  await topics.list.focus();
  await desk.press('m');
  await topics.apply();
  await expect.poll(() => differences(folder, before)).toMatchObject({ '_news/12-herons.md': ['  - Culture'] });
  await expect(page.getByText('No two topics are spelled alike.')).toBeVisible();
});

test('a topic that an article mentions is offered and taken; a dismissed one does not come back', async ({
  launch,
}) => {
  const folder = smallLibrary();
  const mention = (path: string): void => rewrite(folder, path, (text) => text.replace('title: "', 'title: "Quay: '));
  mention('_news/12-herons.md');
  mention('_news/08-library.md');
  const before = snapshot(folder);
  const opened = await launch({ folder });
  const { desk } = opened;
  await desk.ready(smallArticles.length);
  await desk.choose('Quay: Herons nest in the poplars');
  const offers = desk.inspector.pane.getByRole('list', { name: 'Suggested topics' });
  await offers.getByRole('button', { name: 'Add Harbour' }).press('Enter');
  await expect(desk.inspector.topics).toContainText('Harbour');
  await expect(offers).toBeHidden();
  await expect
    .poll(() => readArticle(folder, '_news/12-herons.md'))
    .toBe(before.get('_news/12-herons.md')?.replace('  - Culture\n', '  - Culture\n  - Harbour\n'));
  await desk.choose('Quay: Library opens at night');
  await offers.getByRole('button', { name: 'Do not suggest Harbour' }).click();
  await expect(offers).toBeHidden();
  await opened.close();

  const again = await launch({ folder, dataFolder: opened.dataFolder });
  await again.desk.ready(smallArticles.length);
  await again.desk.choose('Quay: Library opens at night');
  await expect(again.desk.inspector.topics).toContainText('Culture');
  await again.desk.press('Shift+T');
  await new TopicsPage(again.page).tab('Mentions').click();
  await expect(again.page.getByText('No article mentions a topic that it lacks.')).toBeVisible();
});

test('mentions are added to all their articles after a look at the plan', async ({ launch }) => {
  const folder = smallLibrary();
  for (const path of ['_news/12-herons.md', '_news/08-library.md'])
    rewrite(folder, path, (text) => text.replace('title: "', 'title: "Quay: '));
  const app = await launch({ folder });
  const { page } = app;
  const topics = await openTopics(app);
  await topics.tab('Mentions').click();
  await expect(page.getByRole('list', { name: 'Mentions' })).toContainText('2 articles mention Harbour but lack it');
  await page.getByRole('button', { name: 'Preview adding Harbour' }).press('Enter');
  await topics.apply();
  const added = (path: string): boolean => readArticle(folder, path).includes('  - Culture\n  - Harbour\n');
  await expect.poll(() => ['_news/08-library.md', '_news/12-herons.md'].filter(added)).toHaveLength(2);
});

for (const theme of ['Light', 'Dark'] as const) {
  test(`topics and history can be used by everybody in the ${theme.toLowerCase()} theme`, async ({ launch }) => {
    const folder = smallLibrary();
    rewrite(folder, '_news/12-herons.md', (text) => text.replace('title: "', 'title: "Quay: '));
    const { desk, page } = await launch({ folder });
    const topics = new TopicsPage(page);
    const history = new HistoryPage(page);
    await desk.ready(smallArticles.length);
    await page.getByRole('button', { name: 'View and settings' }).click();
    await page.getByRole('menuitemradio', { name: theme }).click();
    await desk.press('Escape');
    await desk.choose('Ferry to run every hour');
    await desk.press('p');
    await expect(desk.notice('Published “Ferry to run every hour”')).toBeVisible();
    await history.open();
    await desk.press('u');
    await expect(history.entries).toContainText(['Undone']);
    expect(await serious(page)).toEqual([]);
    await topics.open();
    expect(await serious(page)).toEqual([]);
    await desk.press('n');
    await expect(page.getByRole('form', { name: 'New topic' })).toBeVisible();
    expect(await serious(page)).toEqual([]);
    await desk.press('Escape', 'm');
    await expect(page.getByRole('combobox', { name: 'Merge into' })).toBeFocused();
    expect(await serious(page)).toEqual([]);
    await topics.tab('Mentions').click();
    await expect(page.getByRole('list', { name: 'Mentions' })).toBeVisible();
    expect(await serious(page)).toEqual([]);
    await page.getByRole('button', { name: 'Preview adding Harbour' }).press('Enter');
    await expect(topics.plan).toBeVisible();
    expect(await serious(page)).toEqual([]);
    await desk.press('Escape');
    await expect(topics.plan).toBeHidden();
    await topics.tab('Mentions').focus();
    await desk.press('Escape');
    await expect(desk.grid).toBeFocused();
  });
}
