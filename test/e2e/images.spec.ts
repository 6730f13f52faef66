import { articleText } from '../support/article-text';
import { writeFiles } from '../support/libraries';
import { scratchFolder } from '../support/scratch';
import { expect, test } from './fixtures/host';

const picture = 'https://images.courier.example/harbour.jpg';

test('pictures are asked for only after the editor allowed them', async ({ launch }) => {
  const folder = scratchFolder('images');
  const images = ['images:', `  - url: "${picture}"`, '    width: 1200', '    height: 675'];
  writeFiles(folder, { '_news/harbour.md': articleText({ title: 'A harbour opens', extra: images }) });
  const { desk, page, observed } = await launch({ folder });
  await desk.ready(1);
  await desk.choose('A harbour opens');
  await expect(desk.reading.getByText('Remote image not loaded')).toBeVisible();
  expect(observed.foreignRequests).toEqual([]);

  await desk.press('Shift+I');
  await expect.poll(() => observed.foreignRequests).toContain(picture);
  // The page was loaded again with another policy, and the editor is where they were.
  await expect(desk.current).toContainText('A harbour opens');

  await desk.grid.focus();
  await desk.press('Shift+I');
  await expect(desk.reading.getByText('Remote image not loaded')).toBeVisible();
  const asked = observed.foreignRequests.length;
  const policy = (await page.reload())?.headers()['content-security-policy'];
  await expect(desk.reading.getByText('Remote image not loaded')).toBeVisible();
  expect(policy).not.toContain('https:');
  expect(observed.foreignRequests).toHaveLength(asked);
});
