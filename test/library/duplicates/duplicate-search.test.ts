import { afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { EventEmitter, once } from 'node:events';
import { unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { DuplicateSearch } from '../../../main/library/duplicates/duplicate-search';
import type { Story } from '../../../main/library/duplicates/story';
import { Library } from '../../../main/library/library';
import { article } from '../../support/folder';
import { writeFiles } from '../../support/libraries';
import { scanWorkerFile } from '../../support/scan-worker';
import { scratchFolder } from '../../support/scratch';

let workerFile = '';
const opened: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  workerFile = await scanWorkerFile();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

const story = (title: string, lines: Readonly<Record<string, string>> = {}): string =>
  article({ title: `"${title}"`, publishedDateTime: '2021-05-19T17:26:12Z', ...lines });

function openLibrary(files: Readonly<Record<string, string>>): Library {
  const root = scratchFolder();
  writeFiles(root, files);
  const library = Library.open({ root, cacheFolder: scratchFolder('cache'), workerFile });
  opened.push(library);
  return library;
}

const told = (id: number, title: string): Story => ({
  id,
  link: 0,
  date: Date.UTC(2021, 4, 19),
  title,
  excerpt: '',
  provider: `provider ${id}`,
});

/** The paths of each cluster after the next search. */
function searched(library: Library): Promise<string[][]> {
  return new Promise((resolve) => {
    const stop = library.on('duplicates', () => {
      if (library.duplicates.state.looking) return;
      stop();
      const { clusters } = library.duplicates.state;
      resolve(clusters.map(({ ids }) => ids.map((id) => library.path(id) ?? '').toSorted()));
    });
  });
}

describe('DuplicateSearch', () => {
  it('finds the copies in a library, and follows changes, new files and removals', async () => {
    const library = openLibrary({
      'a.md': story('The quay is under water this weekend'),
      'b.md': story('The quay is under water this weekend', { provider: 'Other' }),
      'c.md': story('Women’s eight wins the estuary head', { originalUrl: 'https://a.example/head' }),
    });
    expect(await searched(library)).toStrictEqual([['a.md', 'b.md']]);

    writeFileSync(join(library.root, 'd.md'), story('Something else', { webUrl: 'http://www.a.example/head/#top' }));
    writeFileSync(join(library.root, 'b.md'), story('Nothing of the kind was ever seen here'));
    const after = searched(library);
    await library.refresh(['b.md', 'd.md'], 'outside');
    expect(await after).toStrictEqual([['c.md', 'd.md']]);

    unlinkSync(join(library.root, 'd.md'));
    const end = searched(library);
    await library.refresh(['d.md'], 'outside');
    expect(await end).toStrictEqual([]);
  });

  it('starts no thread for a change that tells no other story, and knows everything when it starts one again', async () => {
    const stories = new Map(
      [1, 2, 3].map((id) => [id, told(id, id === 3 ? 'Something else' : 'The quay is under water')]),
    );
    const asked: number[] = [];
    const source = {
      size: 4,
      story: (id: number) => {
        asked.push(id);
        return stories.get(id) ?? null;
      },
    };
    const threads: Worker[] = [];
    const count = (worker: Worker): unknown => threads.push(worker);
    process.on('worker', count);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
      process.off('worker', count);
    });
    const answers = new EventEmitter();
    const search = new DuplicateSearch(workerFile, source, () => answers.emit('told'));
    opened.push(search);
    const changed = async (id: number): Promise<void> => {
      const answer = once(answers, 'told');
      search.changed([id]);
      vi.advanceTimersByTime(1_000);
      await answer;
    };
    await search.found();
    expect(search.state.clusters).toMatchObject([{ ids: [1, 2] }]);
    const [first] = threads;
    const ended = first && once(first, 'exit');
    vi.advanceTimersByTime(10_000);
    await ended;
    asked.length = 0;
    await changed(1);
    expect([asked, threads]).toStrictEqual([[1], [first]]);

    stories.set(3, told(3, 'The quay is under water'));
    await changed(3);
    expect(threads).toHaveLength(2);
    expect(search.state.clusters).toMatchObject([{ ids: [1, 2, 3] }]);
  });

  it('finds the same from the index cache', async () => {
    const first = openLibrary({
      'a.md': story('One', { originalUrl: 'https://a.example/head' }),
      'b.md': story('Two', { originalUrl: 'https://a.example/head?utm_source=x' }),
    });
    expect(await searched(first)).toHaveLength(1);
    const { root } = first;
    const cacheFolder = scratchFolder('cache');
    const second = Library.open({ root, cacheFolder, workerFile, watch: false });
    await second.settled;
    await second.close();
    const third = Library.open({ root, cacheFolder, workerFile });
    opened.push(third);
    expect(await searched(third)).toStrictEqual([['a.md', 'b.md']]);
  });

  it('says why it failed, and begins anew with the next change', async () => {
    const states: (string | null)[] = [];
    const emitter = new EventEmitter();
    const told = once(emitter, 'twice');
    const search = new DuplicateSearch(join(scratchFolder(), 'scan-worker.cjs'), { size: 0, story: () => null }, () => {
      states.push(search.state.failure);
      if (states.length === 2) emitter.emit('twice');
      else search.changed(null);
    });
    opened.push(search);
    search.changed(null);
    await told;
    expect(states).toStrictEqual(Array.from({ length: 2 }, () => expect.stringContaining('duplicates-worker.cjs')));
    expect(search.state).toMatchObject({ looking: false, clusters: [] });
  });
});
