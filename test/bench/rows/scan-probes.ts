import { once } from 'node:events';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
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

/** Runs in a thread: opens, looks at, reads and closes each file, as far as a row needs it. */
const reader = `
  const { openSync, fstatSync, readSync, closeSync } = require('node:fs');
  const { workerData } = require('node:worker_threads');
  const room = Buffer.allocUnsafe(8192);
  for (const file of workerData) {
    const fd = openSync(file);
    fstatSync(fd);
    readSync(fd, room, 0, room.length, 0);
    closeSync(fd);
  }`;

/** The least that a first opening can do: walk, and read the beginning of each file, with all processors. */
const read: Probe = async (input) => {
  let articles = 0;
  const ms = await timed(async () => {
    const files = markdownFiles(textOf(input, 'folder'));
    articles = files.length;
    const threads = availableParallelism();
    const size = Math.ceil(files.length / threads);
    const parts = Array.from({ length: threads }, (_, i) => files.slice(i * size, (i + 1) * size));
    await Promise.all(parts.map((part) => once(new Worker(reader, { eval: true, workerData: part }), 'exit')));
  });
  return { ms, articles };
};

export const scanProbes = { open, grayMatter, walk, read } satisfies Record<string, Probe>;
