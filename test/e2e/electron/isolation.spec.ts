import { join } from 'node:path';
import '../../../renderer/transport/connection';
import { smallArticles, smallLibrary } from '../../support/libraries';
import { project } from '../../support/project';
import { appOf, expect, test } from '../fixtures/host';

test('the window is sandboxed and isolated, and its bridge is two functions', async ({ launch }) => {
  const app = await launch({ folder: smallLibrary() });
  const { desk, page } = app;
  await desk.ready(smallArticles.length);
  const preferences = await appOf(app).evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const get: unknown = contents && Reflect.get(contents, 'getLastWebPreferences');
    return typeof get === 'function' ? (Reflect.apply(get, contents, []) as unknown) : null;
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    nodeIntegration: false,
    sandbox: true,
    webviewTag: false,
    webSecurity: true,
  });
  expect(page.url()).toMatch(/^app:\/\/galley\//);
  expect(await page.evaluate(() => Object.keys(window.galley ?? {}).toSorted())).toEqual(['call', 'subscribe']);
});

test('a native menu item does what its key does', async ({ launch }) => {
  const app = await launch({ folder: smallLibrary() });
  const { desk } = app;
  await desk.ready(smallArticles.length);
  await desk.choose('Ferry to run every hour');
  await appOf(app).evaluate(({ Menu, BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    Menu.getApplicationMenu()?.getMenuItemById('article.publish')?.click(undefined, window, window?.webContents);
  });
  await expect(desk.state(desk.current, 'Published')).toBeVisible();
});

test('windows, navigation and downloads are denied', async ({ launch }) => {
  const app = await launch({ folder: smallLibrary() });
  const { desk, page, observed } = app;
  await desk.ready(smallArticles.length);
  const before = page.url();
  await appOf(app).evaluate(({ BrowserWindow, session }) => {
    const attempts: string[] = [];
    Reflect.set(globalThis, 'attempts', attempts);
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', ({ url, defaultPrevented }) => {
      attempts.push(`${url} ${defaultPrevented ? 'denied' : 'followed'}`);
    });
    session.defaultSession.on('will-download', (event, item) => {
      attempts.push(`${item.getURL()} ${event.defaultPrevented ? 'denied' : 'downloaded'}`);
    });
  });
  const attempts = () => appOf(app).evaluate(() => Reflect.get(globalThis, 'attempts') as unknown);

  expect(await page.evaluate(() => window.open('https://attacker.example/') === null)).toBe(true);
  const addresses = ['https://attacker.example/', 'file:///etc/passwd', 'data:text/html,hello', 'app://other/'];
  for (const address of addresses) {
    await page.evaluate((to) => {
      window.location.href = to;
    }, address);
  }
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['download']));
    link.download = 'download';
    link.click();
  });
  // Chromium itself refuses file: and data:, so main never hears of them.
  await expect
    .poll(attempts)
    .toEqual(['https://attacker.example/ denied', 'app://other/ denied', expect.stringMatching(/^blob:.* denied$/)]);
  // What was denied never ends for the test runner, so the page is looked at without waiting for it.
  expect(await page.evaluate(() => document.querySelector('[role=grid]') !== null)).toBe(true);
  expect(await page.evaluate(() => window.location.href)).toBe(before);
  expect(observed.windows).toEqual([]);
});

test('a permission is denied to the page', async ({ launch }) => {
  const { desk, page } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  const answer = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'asked'),
        );
      }),
  );
  expect(answer).toBe('denied');
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
});

test('a page that is not the desk is refused, and a frame in the desk has no bridge', async ({ launch }) => {
  const app = await launch({ folder: smallLibrary() });
  const { desk, page } = app;
  await desk.ready(smallArticles.length);
  const preload = join(project, 'out', 'preload', 'preload.js');
  // As if a foreign page had got hold of a window of ours: another origin, and even the desk's own page once more.
  for (const address of ['data:text/html,<p>hello</p>', page.url()]) {
    const answer = await appOf(app).evaluate(
      async ({ BrowserWindow }, from) => {
        const { preload, address } = from;
        // The desk's own session would not even load a foreign page.
        const session = address.startsWith('data:') ? { partition: 'foreign' } : {};
        const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, ...session } });
        try {
          await window.loadURL(address);
          const call = "window.galley.call('library.query', { filter: '', sort: [] })";
          return (await window.webContents.executeJavaScript(call)) as unknown;
        } finally {
          window.destroy();
        }
      },
      { preload, address },
    );
    expect(answer, address).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  }
  const bridge = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const found = frame.contentWindow ? typeof Reflect.get(frame.contentWindow, 'galley') : 'no frame';
    frame.remove();
    return found;
  });
  expect(bridge).toBe('undefined');
});
