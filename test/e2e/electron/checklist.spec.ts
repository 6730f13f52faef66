import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import '../../../renderer/transport/connection';
import { project } from '../../support/project';
import { appOf } from '../fixtures/host';
import { expect, type Packaged, test } from '../fixtures/packaged';

// Electron's security checklist, https://www.electronjs.org/docs/latest/tutorial/security, item by item on the running
// packaged app. docs/security.md says what stands behind each; windows, frames and callers are in strangers.spec.ts.

/** What the window was really made with, as Electron itself remembers it. */
function windowPreferences(app: Packaged): Promise<unknown> {
  return appOf(app).evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const get: unknown = contents && Reflect.get(contents, 'getLastWebPreferences');
    return typeof get === 'function' ? (Reflect.apply(get, contents, []) as unknown) : null;
  });
}

function switchesOf(app: Packaged, names: readonly string[]): Promise<string[]> {
  return appOf(app).evaluate(
    ({ app: electron }, wanted) => wanted.filter((name) => electron.commandLine.hasSwitch(name)),
    names,
  );
}

/** What becomes of addresses that a window of the desk's own session is sent to: what loads, or the error. */
function loadedInWindows(app: Packaged, urls: readonly string[]): Promise<string[]> {
  return appOf(app).evaluate(async ({ BrowserWindow }, all) => {
    const answers: string[] = [];
    for (const url of all) {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      answers.push(await window.loadURL(url).then(() => 'loaded', String));
      window.destroy();
    }
    return answers;
  }, urls);
}

/** Runs code in the page as if the editor had just clicked. It must be an expression; a promise is waited for. */
function withGesture(app: Packaged, code: string): Promise<unknown> {
  return appOf(app).evaluate(
    ({ BrowserWindow }, text) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text, true) as Promise<unknown>,
    code,
  );
}

test('1. only secure content is loaded', async ({ app }) => {
  expect(await app.page.evaluate(() => window.isSecureContext)).toBe(true);
  let visits = 0;
  const server = createServer((_, response) => {
    visits += 1;
    response.end('insecure');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = typeof address === 'object' ? `127.0.0.1:${address?.port}` : '';
  // Past the page and its policy: the session itself refuses, also where pictures are allowed.
  for (const remoteImages of [false, true]) {
    await app.page.evaluate((on) => window.galley?.call('preferences.write', { remoteImages: on }), remoteImages);
    const answers = await loadedInWindows(app, [`http://${origin}/`, `https://${origin}/`, `ws://${origin}/`]);
    for (const answer of answers) expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
  }
  await app.page.evaluate(() => window.galley?.call('preferences.write', { remoteImages: false }));
  server.close();
  expect(visits).toBe(0);
});

test('2. the page has nothing of Node', async ({ app }) => {
  expect(await windowPreferences(app)).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
  });
  const names = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'];
  expect(await app.page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
});

test('3. the page and the preload script have contexts of their own', async ({ app }) => {
  expect(await windowPreferences(app)).toMatchObject({ contextIsolation: true });
  // What a page does to its own objects would reach a preload script of the same context.
  const reached = await app.page.evaluate(async () => {
    const before = Reflect.get(Array.prototype, 'map') as unknown;
    const heard: string[] = [];
    Reflect.set(Array.prototype, 'galleyProbe', (text: string) => heard.push(text));
    await window.galley?.call('app.info', null);
    Reflect.deleteProperty(Array.prototype, 'galleyProbe');
    const bridge: unknown = Reflect.getOwnPropertyDescriptor(window, 'galley');
    return { same: before === Array.prototype.map, heard, bridge: JSON.stringify(bridge) };
  });
  expect(reached).toEqual({
    same: true,
    heard: [],
    bridge: JSON.stringify({ value: {}, writable: false, enumerable: true, configurable: false }),
  });
});

test('4. the page runs in a sandbox', async ({ app }) => {
  expect(await windowPreferences(app)).toMatchObject({ sandbox: true });
  test.skip(app.unsandboxed !== null, app.unsandboxed ?? '');
  expect(await switchesOf(app, ['no-sandbox', 'disable-setuid-sandbox'])).toEqual([]);
  test.skip(process.platform !== 'linux', 'only Linux tells how a process is confined');
  const pids = await appOf(app).evaluate(({ BrowserWindow }) => ({
    main: process.pid,
    uid: process.getuid?.(),
    page: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  }));
  expect(pids.uid).not.toBe(0);
  const status = readFileSync(`/proc/${pids.page}/status`, 'utf8');
  expect(status).toMatch(/^Seccomp:\s*2$/m);
  expect(status).toMatch(/^NoNewPrivs:\s*1$/m);
  expect(status).toMatch(/^CapEff:\s*0+$/m);
  // In a namespace it is a process of its own small world; the number of them is how deep that world lies.
  expect(/^NSpid:(.*)$/m.exec(status)?.[1]?.trim().split(/\s+/).length).toBeGreaterThan(1);
  expect(/^NSpid:(.*)$/m.exec(readFileSync(`/proc/${pids.main}/status`, 'utf8'))?.[1]?.trim()).toBe(String(pids.main));
});

test('5. no permission and no device is given to the page', async ({ app }) => {
  const asks: Readonly<Record<string, string>> = {
    geolocation: 'new Promise((given, refused) => navigator.geolocation.getCurrentPosition(given, refused))',
    notifications:
      'Notification.requestPermission().then((state) => { if (state !== "granted") throw new Error(state) })',
    camera: 'navigator.mediaDevices.getUserMedia({ video: true })',
    microphone: 'navigator.mediaDevices.getUserMedia({ audio: true })',
    screen: 'navigator.mediaDevices.getDisplayMedia()',
    midi: 'navigator.requestMIDIAccess({ sysex: true })',
    clipboard: 'navigator.clipboard.readText()',
    fullscreen: 'document.documentElement.requestFullscreen()',
    usb: 'navigator.usb.requestDevice({ filters: [] })',
    serial: 'navigator.serial.requestPort()',
    hid: 'navigator.hid.requestDevice({ filters: [] })',
    bluetooth: 'navigator.bluetooth.requestDevice({ acceptAllDevices: true })',
    idle: 'IdleDetector.requestPermission().then((state) => { if (state !== "granted") throw new Error(state) })',
  };
  const given: string[] = [];
  for (const [name, ask] of Object.entries(asks)) {
    // What this Chromium does not have at all cannot be given either.
    const answer = await withGesture(app, `(async () => ${ask})().then(() => 'given', () => 'refused')`);
    if (answer !== 'refused') given.push(name);
  }
  expect(given).toEqual([]);
  const states = await app.page.evaluate(() =>
    Promise.all(
      ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'].map(async (name) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- not all of them are in TypeScript's list
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        return state;
      }),
    ),
  );
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('6. the same-origin policy is on', async ({ app }) => {
  expect(await windowPreferences(app)).toMatchObject({ webSecurity: true });
  expect(await switchesOf(app, ['disable-web-security', 'disable-site-isolation-trials'])).toEqual([]);
});

test('7. the document comes with a strict policy, and it holds', async ({ app }) => {
  const policy = (await app.page.reload())?.headers()['content-security-policy'];
  await expect(app.desk.grid).toBeVisible();
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  const refused = await app.page.evaluate(() => {
    const both = new Promise<string[]>((resolve) => {
      const violated = new Set<string>();
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        if (violated.add(effectiveDirective).size === 2) resolve([...violated].toSorted());
      });
    });
    new Image().src = 'https://attacker.example/x.png';
    fetch('https://attacker.example/').catch(() => undefined);
    return both;
  });
  expect(refused).toEqual(['connect-src', 'img-src']);
});

test('8. insecure content is not allowed', async ({ app }) => {
  expect(await windowPreferences(app)).not.toMatchObject({ allowRunningInsecureContent: true });
  expect(await switchesOf(app, ['allow-running-insecure-content', 'ignore-certificate-errors'])).toEqual([]);
});

test('9. and 10. no experimental features are on', async ({ app }) => {
  const preferences = await windowPreferences(app);
  expect(preferences).toMatchObject({ experimentalFeatures: false, enableBlinkFeatures: '' });
  const switches = ['enable-blink-features', 'enable-experimental-web-platform-features', 'js-flags'];
  expect(await switchesOf(app, switches)).toEqual([]);
});

test('15. the system opens web addresses only', async ({ app }) => {
  const bad = [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://attacker.example/share',
    'ms-msdt:/id',
    'search-ms:query',
    'vscode://x',
    'mailto:a@b.example',
    'data:text/html,x',
    'app://galley/',
    'https://user:password@attacker.example/',
    '/etc/passwd',
    '-version',
  ];
  const good = 'https://example.org/a?b=c';
  const answers = await app.page.evaluate(
    (urls) => Promise.all(urls.map(async (url) => window.galley?.call('links.open', { url }))),
    [...bad, good],
  );
  expect(answers.map((answer) => answer?.ok)).toEqual([...bad.map(() => false), true]);
  test.skip(app.opened() === null, 'what the system opens can be listened to on Linux only');
  await expect.poll(() => app.opened()).toContain(good);
  expect(app.opened()?.filter((opened) => bad.includes(opened))).toEqual([]);
});

test('16. Electron is the version that the project names', async ({ app }) => {
  const own = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  test.skip(own !== undefined, 'this machine packages an Electron of its own');
  const file = readFileSync(join(project, 'node_modules', 'electron', 'package.json'), 'utf8');
  const wanted: unknown = JSON.parse(file);
  expect(wanted).toMatchObject({ version: await appOf(app).evaluate(() => process.versions['electron']) });
});

test('18. the desk comes over a scheme of its own, which reaches its own files only', async ({ app }) => {
  expect(app.page.url()).toBe('app://galley/index.html');
  const statuses = await appOf(app).evaluate(
    ({ session }, urls) => Promise.all(urls.map(async (url) => (await session.defaultSession.fetch(url)).status)),
    [
      'app://galley/index.html',
      'app://galley/../../package.json',
      'app://galley/..%2f..%2fpackage.json',
      'app://galley/%2e%2e/%2e%2e/package.json',
      'app://galley//etc/passwd',
      'app://other/index.html',
    ],
  );
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404]);
  const [file, other] = await loadedInWindows(app, ['file:///etc/passwd', 'app://other/index.html']);
  expect(file).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(other).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('19. the fuses read back from the binary are as they should be', async ({ app }) => {
  const wire = new Map(Object.entries(await getCurrentFuseWire(app.binary)));
  const state = (fuse: FuseV1Options) => String.fromCharCode(Number(wire.get(String(fuse))));
  expect(
    Object.fromEntries(
      Object.entries(FuseV1Options).flatMap(([name, fuse]) => (typeof fuse === 'number' ? [[name, state(fuse)]] : [])),
    ),
  ).toEqual({
    RunAsNode: '0',
    EnableCookieEncryption: '1',
    EnableNodeOptionsEnvironmentVariable: '0',
    // On in this package only, because the test runner drives it through the inspector: scripts/dist.mjs.
    EnableNodeCliInspectArguments: '1',
    EnableEmbeddedAsarIntegrityValidation: '1',
    OnlyLoadAppFromAsar: '1',
    LoadBrowserProcessSpecificV8Snapshot: '0',
    GrantFileProtocolExtraPrivileges: '0',
  });
});

test('20. the bridge is two functions that give nothing of Electron away', async ({ app }) => {
  const seen = await app.page.evaluate(async () => {
    const { galley } = window;
    const heard: unknown[] = [];
    const stop = galley?.subscribe((...given: readonly unknown[]) => heard.push(given.map((one) => typeof one)));
    await galley?.call('preferences.write', { density: 'dense' });
    await galley?.call('preferences.write', { density: 'comfortable' });
    stop?.();
    return { names: Object.keys(galley ?? {}).toSorted(), heard };
  });
  expect(seen.names).toEqual(['call', 'subscribe']);
  // The event’s name and its payload; Electron’s own event would bring `sender` along.
  expect(seen.heard.length).toBeGreaterThan(0);
  for (const given of seen.heard) expect(given).toEqual(['string', 'object']);
  const unknown = await app.page.evaluate(() =>
    window.galley?.call('shell.openExternal', { url: 'https://x.example' }),
  );
  expect(unknown).toMatchObject({ ok: false });
});
