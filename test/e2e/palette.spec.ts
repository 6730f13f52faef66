import { smallArticles, smallLibrary } from '../support/libraries';
import { expect, test } from './fixtures/host';

test('the palette runs commands, and keys are bound anew by pressing them', async ({ launch }) => {
  const { desk, page, observed } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  await desk.grid.focus();
  await desk.press('Home', 'ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  const chosen = palette.getByRole('option', { selected: true });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('undo');
  await expect(chosen).toHaveAttribute('aria-disabled', 'true');
  await desk.press('ControlOrMeta+a');
  await page.keyboard.type('pub unp');
  await expect(chosen).toHaveText(/Publish or Unpublish.*P$/);
  await desk.press('Enter');
  await expect(desk.notice(/ublished/)).toBeVisible();
  await expect(desk.grid).toBeFocused();

  // Opened again at once, it begins anew; and other programs' names find the commands.
  await desk.press('ControlOrMeta+k');
  await page.keyboard.type('history');
  await expect(chosen).toHaveText(/^Changes \(history\)/);
  await desk.press('Escape', 'ControlOrMeta+k');
  await expect(palette.getByRole('combobox')).toHaveValue('');
  await page.keyboard.type('save as');
  await desk.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await desk.press('Escape', 'ControlOrMeta+k');
  await page.keyboard.type('scorecard');
  await desk.press('Enter');
  await expect(page.getByRole('button', { name: 'Providers', pressed: true })).toBeVisible();
  await desk.press('Shift+L');
  await expect(desk.grid).toBeVisible();
  await desk.grid.focus();

  await desk.press('ControlOrMeta+k');
  await page.keyboard.type('rebind');
  await desk.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Find a command or a key' })).toBeFocused();
  await page.keyboard.type('publish or');
  const line = page.getByRole('listitem', { name: 'Publish or Unpublish' });
  await line.getByRole('button', { name: 'Change P' }).press('Enter');
  await desk.press('o');
  await expect(line.getByRole('alert')).toContainText('Open the Source');
  await line.getByRole('button', { name: 'Use it here' }).press('Enter');
  await expect(line.getByRole('button', { name: 'Change O' })).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('dialog', { name: 'All keys' })).toContainText(/Publish or UnpublishO/);
  await desk.press('Escape');

  // What was used last comes first; a command has its new key, and that one works, the old one does not.
  await desk.press('ControlOrMeta+k');
  await expect(chosen).toHaveText(/^Change Keys…/);
  await page.keyboard.type('pub unp');
  await expect(chosen).toHaveText(/Publish or Unpublish.*O$/);
  await desk.press('Escape');
  await desk.grid.focus();
  const state = desk.current.locator('.state-button');
  const before = (await state.getAttribute('aria-label')) ?? '';
  await desk.press('p', 'o');
  await expect(state).not.toHaveAccessibleName(before);
  await desk.saved();
  await page.reload();
  await desk.ready(smallArticles.length);
  await desk.press('?');
  await expect(page.getByRole('dialog', { name: 'All keys' })).toContainText(/Publish or UnpublishO/);
  await page.getByRole('button', { name: 'Change keys…' }).click();
  await expect(page.getByRole('textbox', { name: 'Find a command or a key' })).toBeFocused();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Reset all keys' }).click();
  await expect(page.getByRole('dialog', { name: 'All keys' })).toContainText(/Publish or UnpublishP/);
  expect(observed.complaints).toEqual([]);
});
