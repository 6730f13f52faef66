import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articleText } from '../support/article-text';
import { writeFiles } from '../support/libraries';
import { remount, smallDisk } from '../support/small-disk';
import { Galley } from './galley';

const count = 74;
/** How many files are written at once, at most, and the pages of a new version. */
const writers = 8;
const pages = 4;

it('says of a batch that a full disk stopped what was not begun and which command finishes it', async ({ skip }) => {
  // A page for each file, two for the folders, and room to begin as many new versions as are written at once: then one of
  // them is complete when another meets the full disk, whoever is faster. Never room for all.
  const room = writers * (pages - 1) + 1;
  const library = smallDisk((count + 2 + room) * 4) ?? skip('needs the right to mount a file system');
  const text = articleText({ title: 'Story', quality: 1, date: '2025-03-28T09:00:00Z', body: 'tide '.repeat(700) });
  writeFiles(library, Object.fromEntries(Array.from({ length: count }, (_, i) => [`_news/story-${i}.md`, text])));
  const galley = new Galley();
  const changed = (): number =>
    readdirSync(join(library, '_news')).filter((name) => readFileSync(join(library, '_news', name), 'utf8') !== text)
      .length;

  const grow = ['--category', 'harbour '.repeat(1500)];
  const stopped = await galley.run(['set', library, '--where', 'quality>=0', ...grow]);
  expect(stopped.code).toBe(1);
  const done = changed();
  const [, id = ''] = /galley redo \S+ (\S+)"/.exec(stopped.err) ?? [];
  const commands = `"galley redo ${library} ${id}" finishes it, "galley undo ${library} ${id}" rolls it back.\n`;
  expect(stopped.err).toContain('The disk is full.');
  expect(stopped.err).toContain(
    `Changed ${done} file${done === 1 ? '' : 's'}, 1 refused, ${count - done - 1} not begun.\n` +
      `What was written stays; ${commands}`,
  );

  remount(library, 'size=8m');
  const bare = await galley.run(['redo', library]);
  expect(bare).toMatchObject({ code: 1, out: '' });
  expect(bare.err).toMatch(/^There is nothing to redo\. The newest change, ".+", stands in \d+ of 74 files; /);
  expect(bare.err.endsWith(commands)).toBe(true);
  expect(await galley.run(['redo', library, id])).toMatchObject({ code: 0 });
  expect(changed()).toBe(count);
  expect(await galley.run(['undo', library, id])).toMatchObject({ code: 0 });
  expect(changed()).toBe(0);
});
