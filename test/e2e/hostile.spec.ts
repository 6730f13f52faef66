import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { hostileLibrary, hostileTitle } from '../support/hostile-library';
import { expect, test } from './fixtures/host';
import { offences } from './fixtures/offences';
import { BulkPanel } from './pages/bulk-panel';
import { DuplicatesPage } from './pages/duplicates-page';
import { HistoryPage } from './pages/history-page';
import { LensPage } from './pages/lens-page';
import { ReviewPage } from './pages/review-page';
import { TopicsPage } from './pages/topics-page';

/** A server that counts who comes: the hostile articles name it, and nobody may come. */
async function startTrap(): Promise<{ readonly origin: string; visits(): number; close(): void }> {
  let visits = 0;
  const server: Server = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The trap has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, visits: () => visits, close: () => server.close() };
}

test('a hostile library runs nothing, loads nothing and leads nowhere', async ({ launch }) => {
  const trap = await startTrap();
  const folder = hostileLibrary(trap.origin);
  const { desk, page, observed } = await launch({ folder });
  const address = page.url();
  await expect(desk.rows.filter({ hasText: hostileTitle }).first()).toBeVisible();

  const count = await desk.rows.count();
  expect(count).toBeGreaterThanOrEqual(8);
  await desk.grid.focus();
  await desk.press('Home');
  for (let i = 0; i < count; i += 1) {
    await expect(desk.reading.getByRole('article')).toHaveAttribute('aria-busy', 'false');
    expect(await offences(page)).toEqual([]);
    await desk.press('j');
  }

  expect(page.url()).toBe(address);
  expect(existsSync(join(folder, 'pwned'))).toBe(false);
  expect(trap.visits()).toBe(0);
  expect(observed).toEqual({ foreignRequests: [], dialogs: [], complaints: [], windows: [] });
  trap.close();
});

test('a hostile library is harmless in every other part of the desk', async ({ launch }) => {
  const trap = await startTrap();
  const folder = hostileLibrary(trap.origin);
  const { desk, page, observed } = await launch({ folder });
  const harmless = async () => expect(await offences(page)).toEqual([]);
  const backToTable = async () => {
    await expect(async () => {
      if (!(await desk.grid.isVisible())) await desk.press('Escape');
      await expect(desk.grid).toBeVisible({ timeout: 1000 });
    }).toPass();
    await desk.grid.focus();
  };
  // What would turn the text stands there by its name.
  await expect(desk.row('⟨U+202E⟩gnp.exe').first()).toBeVisible();
  await desk.grid.focus();
  await desk.press('g');
  await expect(desk.grid.getByRole('rowheader').first()).toBeVisible();
  await harmless();

  const topics = new TopicsPage(page);
  await topics.open();
  for (const topic of await topics.list.getByRole('treeitem').all()) {
    await topic.click();
    await expect(topic).toHaveAttribute('aria-selected', 'true');
    await harmless();
  }
  await backToTable();

  const duplicates = new DuplicatesPage(page);
  await desk.press('Shift+N');
  await expect(duplicates.stories.first()).toBeVisible();
  await harmless();
  await desk.press('w');
  await expect(duplicates.columns.first()).toContainText('gnp');
  await harmless();
  await backToTable();

  await new LensPage(page).open();
  await harmless();
  await backToTable();

  await desk.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('gnp');
  await expect(page.getByRole('option', { selected: true })).toContainText('gnp');
  await harmless();
  await desk.press('Escape');
  for (const field of ['topic:', 'provider:', 'type:']) {
    await desk.search.fill(field);
    await expect(desk.completions.filter({ hasText: 'gnp' })).toBeVisible();
    await harmless();
  }
  await desk.search.fill('');
  await desk.press('Escape');

  const bulk = new BulkPanel(page);
  await desk.grid.focus();
  await desk.press('ControlOrMeta+a', 't');
  await bulk.addTopic('Harbour');
  await bulk.dialog.getByRole('button', { name: /^Preview/ }).click();
  await bulk.review();
  for (const file of await bulk.files.getByRole('option').all()) {
    await file.click();
    await expect(bulk.diff).toContainText('Harbour');
    await harmless();
  }
  await bulk.apply();
  await harmless();

  const review = new ReviewPage(page);
  await desk.grid.focus();
  await desk.press('r');
  await expect(review.article).toBeFocused();
  await desk.press('u');
  await expect(review.decisions).toHaveCount(1);
  await harmless();
  await backToTable();

  const history = new HistoryPage(page);
  await history.open();
  for (const entry of await history.entries.all()) {
    await entry.click();
    await expect(history.files).toBeVisible();
    await harmless();
  }

  expect(existsSync(join(folder, 'pwned'))).toBe(false);
  expect(trap.visits()).toBe(0);
  expect(observed).toEqual({ foreignRequests: [], dialogs: [], complaints: [], windows: [] });
  trap.close();
});

test('files with code for front matter are shown as problems and never edited', async ({ launch }) => {
  const { desk } = await launch({ folder: hostileLibrary('https://attacker.example') });
  await desk.filter('With problems').click();
  await desk.row('fence-js').first().click();
  await expect(desk.inspector.pane).toContainText('run the front matter as code');
  await expect(desk.inspector.published).toBeDisabled();
});
