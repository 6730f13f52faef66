import { smallArticles, smallLibrary } from '../../support/libraries';
import { expect, test } from '../fixtures/host';

test('the token leaves the address and the page still works after a reload', async ({ launch }) => {
  const { desk, page } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  expect(page.url()).not.toContain('token');
  await page.reload();
  await desk.ready(smallArticles.length);
});

test('requests that did not come from the desk are turned away', async ({ launch, request }) => {
  const { desk, behind } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  if ('evaluate' in behind) throw new Error('This spec is for the web host.');
  const { origin, token } = behind;
  const data = { method: 'app.info', input: null };
  const status = async (headers: Record<string, string>) =>
    (await request.post(`${origin}/api/call`, { data, headers })).status();
  const authorization = `Bearer ${token}`;

  expect(await status({ authorization })).toBe(200);
  expect(await status({})).toBe(401);
  expect(await status({ authorization: `Bearer ${token.slice(1)}A` })).toBe(401);
  expect(await status({ authorization, origin: 'https://attacker.example' })).toBe(403);
  expect(await status({ authorization, 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await status({ authorization, host: 'attacker.example' })).toBe(421);
  expect(await status({ authorization, 'content-type': 'text/plain' })).toBe(415);
  const answer = await request.get(`${origin}/`);
  expect(answer.headers()['access-control-allow-origin']).toBeUndefined();
});

test('a page of another site can neither read nor change anything', async ({ launch, browserOnDemand }) => {
  const { desk, behind } = await launch({ folder: smallLibrary() });
  await desk.ready(smallArticles.length);
  if ('evaluate' in behind) throw new Error('This spec is for the web host.');
  const other = await (await browserOnDemand()).newPage();
  await other.route('http://other.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>Other</p>' }),
  );
  await other.goto('http://other.example/');
  const sent = await other.evaluate(
    async ([origin, token]) => {
      const body = JSON.stringify({ method: 'edits.undo', input: {} });
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const call = await fetch(`${origin}/api/call`, { method: 'POST', headers, body }).then(
        (r) => r.status,
        () => 'refused',
      );
      const plain = await fetch(`${origin}/api/call`, { method: 'POST', mode: 'no-cors', body }).then(
        (r) => r.type,
        () => 'refused',
      );
      return { call, plain };
    },
    [behind.origin, behind.token] as const,
  );
  expect(sent.call).toBe('refused');
  expect(['opaque', 'refused']).toContain(sent.plain);
  await other.close();
});

test('a typed folder that is not there is said to be so', async ({ launch }) => {
  const { desk } = await launch();
  await desk.welcome.path.fill('/nowhere/at/all');
  await desk.welcome.open.click();
  await expect(desk.alert('/nowhere/at/all')).toBeVisible();
});
