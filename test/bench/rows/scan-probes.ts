import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';
import { Library } from '../../../main/library/library';
import { type Probe, textOf } from '../probe';
import { timed } from '../statistics';

function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownFiles(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** Opens a library until its index is complete. `cacheFolder` decides whether it is the first time. */
const open: Probe = async (input) => {
  const start = performance.now();
  const library = Library.open({
    root: textOf(input, 'folder'),
    cacheFolder: textOf(input, 'cacheFolder'),
    workerFile: textOf(input, 'workerFile'),
  });
  await library.ready;
  const ms = performance.now() - start;
  const { articles } = library.info();
  await library.close();
  return { ms, articles };
};

/** The plain way: every file read and parsed by gray-matter, one after the other. Walking is not counted. */
const grayMatter: Probe = async (input) => {
  const files = markdownFiles(textOf(input, 'folder'));
  let articles = 0;
  const ms = await timed(() => {
    for (const file of files) {
      // With options, or gray-matter keeps every text it ever saw.
      const { data } = matter(readFileSync(file, 'utf8'), {});
      if ('title' in data) articles += 1;
    }
  });
  return { ms, articles };
};

/** The least that a second opening can do: see that nothing changed. */
const walk: Probe = async (input) => {
  let articles = 0;
  const ms = await timed(() => {
    for (const file of markdownFiles(textOf(input, 'folder'))) if (lstatSync(file).size > 0) articles += 1;
  });
  return { ms, articles };
};

export const scanProbes = { open, grayMatter, walk } satisfies Record<string, Probe>;
