import '../../../renderer/transport/connection';
import { appOf } from '../fixtures/host';
import { expect, test } from '../fixtures/packaged';

// Electron's security checklist, continued: pages, frames and windows that are not the desk.

test('11. and 12. no page is embedded as a webview', async ({ app }) => {
  expect(await app.page.evaluate(() => Reflect.has(document.createElement('webview'), 'loadURL'))).toBe(false);
  // Even in a window that could, which is not the desk's.
  const attempts = await appOf(app).evaluate(async ({ BrowserWindow, webContents }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true, partition: 'foreign' } });
    const asked = new Promise<boolean>((resolve) => {
      window.webContents.on('will-attach-webview', ({ defaultPrevented }) => resolve(defaultPrevented));
    });
    await window.loadURL('data:text/html,<webview src="data:text/html,hello" allowpopups nodeintegration></webview>');
    const prevented = await asked;
    const embedded = webContents.getAllWebContents().filter((contents) => contents.getType() === 'webview').length;
    window.destroy();
    return { prevented, embedded };
  });
  expect(attempts).toEqual({ prevented: true, embedded: 0 });
});

test('17. only the desk’s own main frame is listened to', async ({ app }) => {
  // As if a foreign page had got hold of a window of ours: another origin, and even the desk's own page once more.
  for (const address of ['data:text/html,<p>hello</p>', app.page.url()]) {
    const answer = await appOf(app).evaluate(async ({ app: electron, BrowserWindow }, url) => {
      const preload = `${electron.getAppPath()}/out/preload/preload.js`;
      // The desk's own session would not even load a foreign page.
      const session = url.startsWith('data:') ? { partition: 'foreign' } : {};
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, ...session } });
      try {
        await window.loadURL(url);
        const call = "window.galley.call('library.query', { filter: '', sort: [] })";
        return (await window.webContents.executeJavaScript(call)) as unknown;
      } finally {
        window.destroy();
      }
    }, address);
    expect(answer, address).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  }
  const bridge = await app.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const found = frame.contentWindow ? typeof Reflect.get(frame.contentWindow, 'galley') : 'no frame';
    frame.remove();
    return found;
  });
  expect(bridge).toBe('undefined');
});

// The last ones: what was denied never ends for the test runner, so the page is looked at without waiting for it.
test('13. and 14. the page stays where it is, opens no window and downloads nothing', async ({ app }) => {
  const { page } = app;
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

  for (const url of ['https://attacker.example/', 'about:blank', 'javascript:1', page.url()]) {
    expect(await page.evaluate((to) => window.open(to) === null, url)).toBe(true);
  }
  for (const address of ['https://attacker.example/', 'file:///etc/passwd', 'data:text/html,hello', 'app://other/']) {
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
  expect(await page.evaluate(() => document.querySelector('[role=grid]') !== null)).toBe(true);
  expect(await page.evaluate(() => window.location.href)).toBe(before);
  expect(await appOf(app).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
