import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallArticles, smallLibrary } from '../support/libraries';
import { serious } from './fixtures/axe';
import { expect, test } from './fixtures/host';

test('a view is saved, altered, renamed, moved and removed from the keyboard', async ({ launch }) => {
  const { desk, page, observed } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  const views = page.getByRole('region', { name: 'Views' });
  const line = (name: string) => views.getByRole('button', { name: new RegExp(`^${name}\\b`) });
  await expect(line('Inbox')).toHaveText(/Inbox\d/);

  await desk.press('/');
  await expect(desk.search).toBeFocused();
  await page.keyboard.type('topic:Culture');
  await desk.press('Enter', 'g', 'ControlOrMeta+Shift+s');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Stage');
  await desk.press('Enter');
  await expect(line('Stage')).toHaveAttribute('aria-current', 'true');
  await expect(line('Stage')).toHaveText('Stage3');

  // Three articles, all published: one group with its head.
  await expect(desk.grid).toHaveAttribute('aria-rowcount', String(3 + 1 + 1));
  await expect(desk.grid.getByRole('rowheader', { name: 'Published, 3 articles' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'All of Published' }).click();
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('3 selected');
  await desk.press('Escape');

  await desk.press('g');
  await expect(line('Stage')).toContainText('edited');
  await views.getByRole('button', { name: 'Revert' }).click();
  await expect(line('Stage')).not.toContainText('edited');
  await desk.grid.focus();
  await desk.press('g', 'ControlOrMeta+s');
  await expect(line('Stage')).not.toContainText('edited');

  await line('Stage').focus();
  await desk.press('F2');
  await page.keyboard.type('Theatre');
  await desk.press('Enter');
  await expect(line('Theatre')).toBeFocused();
  await desk.press('Alt+ArrowUp');
  await expect(views.getByRole('listitem').nth(-2)).toContainText('Theatre');
  await desk.press('Delete');
  await expect(line('Theatre')).toHaveCount(0);
  await desk.notice('Removed the view “Theatre”').getByRole('button', { name: 'Undo' }).click();
  await expect(views.getByRole('listitem').nth(-2)).toContainText('Theatre');

  // Where the editor was outlives a reload.
  await page.reload();
  await expect(desk.grid).toHaveAttribute('aria-rowcount', String(3 + 1 + 1));
  await desk.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('theat');
  await desk.press('Enter');
  await expect(line('Theatre')).toHaveAttribute('aria-current', 'true');
  await expect(desk.grid.getByRole('rowheader', { name: /News, 3 articles/ })).toBeVisible();
  expect(await serious(page)).toEqual([]);
  expect(observed.complaints).toEqual([]);
});

test('a team shares its views in the library', async ({ launch }) => {
  const folder = smallLibrary();
  const file = join(folder, '.galley.yml');
  writeFileSync(
    file,
    '# ours\nviews:\n  - name: Films\n    filter: type:video\n  - name: Wrong\n    filter: is:gone\n',
  );
  const { desk, page } = await launch({ folder });
  await desk.ready(smallArticles.length);
  const views = page.getByRole('region', { name: 'Views' });
  await expect(views.getByRole('button', { name: /^Films/ })).toBeVisible();
  await expect(page.getByText('.galley.yml, line 6: the filter is wrong')).toBeVisible();

  await desk.press('/');
  await expect(desk.search).toBeFocused();
  await page.keyboard.type('is:published');
  await desk.press('Enter', 'ControlOrMeta+s');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Out');
  await page.getByRole('checkbox', { name: /Share it with the team/ }).check();
  await desk.press('Enter');
  await expect(views.getByRole('button', { name: /^Out/ })).toHaveAttribute('aria-current', 'true');
  expect(readFileSync(file, 'utf8')).toMatch(/^# ours\n[^]*- name: Out\n +filter: is:published\n/);

  // Somebody pulls another version of it while it is altered here.
  await desk.press('g');
  writeFileSync(file, 'views:\n  - {name: Out, filter: "is:published topic:Harbour"}\n');
  await expect(views.getByRole('button', { name: /^Films/ })).toHaveCount(0);
  await desk.press('ControlOrMeta+s');
  await expect(desk.alert('Somebody has changed this view')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('topic:Harbour');
});
