import { smallArticles, smallLibrary } from '../support/libraries';
import { expect, test } from './fixtures/host';

test('the page has nothing of Node and no way to run text', async ({ launch }) => {
  const { desk, page } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  const reachable = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer', 'electron'].filter(
      (name) => Reflect.get(window, name) !== undefined,
    ),
  );
  expect(reachable).toEqual([]);
  // The page's own content asks: what the test runner evaluates does not go through the policy.
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    try {
      script.textContent = 'window.__inline = true';
      document.head.append(script);
    } catch {
      // Trusted Types refuse the text itself.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    return Reflect.get(window, '__inline') as unknown;
  });
  expect(ran).toBeUndefined();
});

test('the document comes with a strict policy', async ({ launch }) => {
  const { desk, page } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  const policy = await page.evaluate(async () => (await fetch('/index.html')).headers.get('content-security-policy'));
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe-|https:|\*/);
});

test('windows, navigation and permissions are denied', async ({ launch, host }) => {
  const { desk, page, observed } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  const address = page.url();
  if (host === 'electron') {
    expect(await page.evaluate(() => window.open('https://attacker.example/') === null)).toBe(true);
    await page.evaluate(() => {
      window.location.href = 'https://attacker.example/';
    });
    await page.evaluate(() => {
      window.location.href = 'file:///etc/passwd';
    });
  }
  const denied = await page.evaluate(async () => {
    const asked = await Promise.all(
      ['geolocation', 'notifications', 'camera', 'microphone'].map(async (name) => {
        const query: unknown = Reflect.apply(Reflect.get(navigator.permissions, 'query'), navigator.permissions, [
          { name },
        ]);
        const status: unknown = await query;
        return status instanceof PermissionStatus ? status.state : 'unknown';
      }),
    );
    return asked;
  });
  expect(denied).not.toContain('granted');
  const fetched = await page.evaluate(() =>
    fetch('https://attacker.example/').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(fetched).toBe('refused');
  expect(page.url()).toBe(address);
  await expect(desk.grid).toBeVisible();
  expect(observed.windows).toEqual([]);
  expect(observed.foreignRequests.filter((url) => !url.startsWith('https://attacker.example'))).toEqual([]);
});
