import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { libraryFile } from '../../main/api/article-detail';
import { Library } from '../../main/library/library';
import { manyArticles, smallArticles, smallLibrary } from '../support/libraries';
import { scanWorkerFile } from '../support/scan-worker';
import { scratchFolder } from '../support/scratch';

interface Mortal {
  readonly file: string;
  /** How often it died. */
  deaths(): number;
  /** Lets it live from now on. */
  heal(): void;
}

/** The product's worker, in a thread that ends when it opens a file of this name. `once`: only the first time. */
async function mortalWorker(name: string, once = false): Promise<Mortal> {
  const folder = scratchFolder('worker');
  const file = join(folder, 'mortal.cjs');
  const log = join(folder, 'deaths');
  const poison = join(folder, 'poison');
  writeFileSync(poison, '');
  writeFileSync(log, '');
  writeFileSync(
    file,
    `const fs = require('node:fs');
    const { openSync } = fs;
    fs.openSync = (path, ...rest) => {
      if (path.endsWith(${JSON.stringify(`/${name}`)}) && fs.existsSync(${JSON.stringify(poison)})) {
        fs.appendFileSync(${JSON.stringify(log)}, 'x');
        if (${once}) fs.rmSync(${JSON.stringify(poison)});
        process.exit(7);
      }
      return openSync(path, ...rest);
    };
    require(${JSON.stringify(await scanWorkerFile())});`,
  );
  return { file, deaths: () => readFileSync(log, 'utf8').length, heal: () => rmSync(poison) };
}

async function opened(root: string, workerFile: string, cacheFolder = scratchFolder('cache')): Promise<Library> {
  const library = Library.open({ root, cacheFolder, workerFile, watch: false });
  onTestFinished(() => library.close());
  await library.ready;
  return library;
}

const broken = (library: Library) =>
  [...library.problems()].filter(({ problems }) => problems[0]?.code === 'unreadable');

it('a worker that dies over a file is replaced, and the file is named and tried again when it changes', async () => {
  const root = smallLibrary();
  const worker = await mortalWorker('11-ferry.md');
  const cache = scratchFolder('cache');
  const library = await opened(root, worker.file, cache);
  expect(library.status()).toMatchObject({ kind: 'open', partial: false });
  expect(library.info().articles).toBe(smallArticles.length);
  expect(broken(library)).toMatchObject([
    { path: '_news/11-ferry.md', problems: [{ message: expect.stringContaining('exit code 7') as string }] },
  ]);
  expect(library.leftAlone('_news/11-ferry.md')).toContain('exit code 7');
  // Showing it does not read it either, on the main thread, where it would end the program.
  await expect(libraryFile(library, '_news/11-ferry.md')).rejects.toMatchObject({ problem: { code: 'unreadable' } });
  await library.rescan();
  await library.refresh(['_news/11-ferry.md'], 'edit');
  expect(worker.deaths()).toBe(1);
  expect(broken(library)).toHaveLength(1);

  // Another start does not take it for known.
  await library.close();
  const again = await opened(root, worker.file, cache);
  expect(worker.deaths()).toBe(2);
  expect(again.info().articles).toBe(smallArticles.length);

  worker.heal();
  appendFileSync(join(root, '_news/11-ferry.md'), 'More.\n');
  await again.rescan();
  expect(broken(again)).toEqual([]);
  expect(again.leftAlone('_news/11-ferry.md')).toBeNull();
  expect(again.query({ filter: 'title:ferry', sort: [] }).ids).toHaveLength(1);
});

it('a worker that dies over no file is replaced once', async () => {
  const root = smallLibrary();
  const once = await mortalWorker('_config.yml', true);
  expect((await opened(root, once.file)).info().articles).toBe(smallArticles.length);
  expect(once.deaths()).toBe(1);

  const always = await mortalWorker('_config.yml');
  await expect(opened(root, always.file)).rejects.toThrow(/A worker of Galley ended: exit code 7/);
  expect(always.deaths()).toBe(2);
});

it('a helper that dies takes only its file along', async () => {
  const root = manyArticles(4_100);
  const worker = await mortalWorker('story-600.md');
  const library = await opened(root, worker.file);
  expect(library.info().articles).toBe(4_100);
  expect(broken(library).map(({ path }) => path)).toEqual(['_news/0/story-600.md']);
  expect(worker.deaths()).toBe(1);
});
