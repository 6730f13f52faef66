import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallArticles, smallLibrary } from '../../support/libraries';
import { appOf, expect, test } from '../fixtures/host';

test('a page that dies comes back with its selection and the text half typed', async ({ launch }) => {
  const app = await launch({ folder: smallLibrary() });
  const { desk, dataFolder } = app;
  await desk.ready(smallArticles.length);
  await desk.choose('Tram to the hospital');
  await desk.press('Space');
  await desk.inspector.title.fill('Half typed');
  // The system's own dialog cannot be driven: what it asks is noted, and answered with its first button.
  const asked = appOf(app).evaluate(({ dialog, BrowserWindow }) => {
    const said = new Promise<string>((resolve) => {
      dialog.showMessageBox = (...args: readonly unknown[]) => {
        resolve(JSON.stringify(args.at(-1)));
        return Promise.resolve({ response: 0, checkboxChecked: false });
      };
    });
    const [window] = BrowserWindow.getAllWindows();
    const back = new Promise<void>((resolve) => window?.webContents.once('did-finish-load', () => resolve()));
    window?.webContents.forcefullyCrashRenderer();
    return Promise.all([said, back]).then(([text]) => text);
  });
  expect(await asked).toContain('The desk has stopped.');
  await expect
    .poll(() =>
      appOf(app).evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`({
          current: document.querySelector('[role=row][aria-current=true]')?.textContent ?? '',
          selected: document.querySelectorAll('[role=row][aria-selected=true]').length,
          typed: [...document.querySelectorAll('textarea')].map((area) => area.value),
        })`),
      ),
    )
    .toMatchObject({
      current: expect.stringContaining('Tram to the hospital'),
      selected: 1,
      typed: expect.arrayContaining(['Half typed']),
    });
  expect(readFileSync(join(dataFolder, 'logs', 'galley.log'), 'utf8')).toMatch(/page is gone/);
});
