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
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.textContent = 'window.__inline = true';
      document.head.append(script);
    } catch {
      // Trusted Types refuse the text itself.
    }
    // A script that may run at all has run by now.
    return Reflect.get(window, '__inline') as unknown;
  });
  expect(ran).toBeUndefined();
});

test('the document comes with a strict policy', async ({ launch }) => {
  const { desk, page } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  // A page may not fetch app:// addresses: what came with the document is seen by loading it again.
  const policy = (await page.reload())?.headers()['content-security-policy'];
  await desk.ready(smallArticles.length);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe-|https:|\*/);
});

test('permissions and the network are denied', async ({ launch }) => {
  const { desk, page } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  const states = await page.evaluate(() =>
    Promise.all(
      ['geolocation', 'notifications', 'camera', 'microphone'].map(async (name) => {
        const query: unknown = Reflect.get(navigator.permissions, 'query');
        if (typeof query !== 'function') return 'no query';
        const status: unknown = await Reflect.apply(query, navigator.permissions, [{ name }]);
        return status instanceof PermissionStatus ? status.state : 'no status';
      }),
    ),
  );
  for (const state of states) expect(['denied', 'prompt']).toContain(state);
  const address = 'https://attacker.example/';
  const sent = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'sent',
        () => 'refused',
      ),
    address,
  );
  expect(sent).toBe('refused');
});
