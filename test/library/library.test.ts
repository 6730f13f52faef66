import { once } from 'node:events';
import { readFileSync, readdirSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LibraryChange } from '../../preload/contract/library';
import { Library } from '../../main/library/library';
import type { LibraryEvents, LibraryOptions } from '../../main/library/library-options';
import { articleText } from '../support/article-text';
import { badInputLibrary } from '../support/bad-input-library';
import { manyArticles, smallArticles, smallLibrary, writeFiles } from '../support/libraries';
import { scanWorkerFile } from '../support/scan-worker';
import { scratchFolder } from '../support/scratch';

let workerFile = '';
const opened: Library[] = [];

beforeAll(async () => {
  workerFile = await scanWorkerFile();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((library) => library.close()));
});

function open(root: string, options: Partial<LibraryOptions> = {}): Library {
  const library = Library.open({ root, cacheFolder: scratchFolder('cache'), workerFile, watch: false, ...options });
  opened.push(library);
  return library;
}

const all = { filter: '', sort: [] } as const;
const titles = (library: Library): string[] => library.rows([...library.query(all).ids]).map(({ title }) => title);

/** The next of these events for which `test` holds; fails by the test's own time limit. */
function next<E extends keyof LibraryEvents>(
  library: Library,
  event: E,
  test: (payload: LibraryEvents[E]) => boolean = () => true,
): Promise<LibraryEvents[E]> {
  return new Promise((resolve) => {
    const stop = library.on(event, (payload) => {
      if (!test(payload)) return;
      stop();
      resolve(payload);
    });
  });
}

function changes(library: Library): LibraryChange[] {
  const heard: LibraryChange[] = [];
  library.on('changed', (change) => heard.push(change));
  return heard;
}

const setQuality = (file: string, quality: number): void =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^quality: .*$/m, `quality: ${quality}`));

describe('opening a library', () => {
  it('tells its title, articles, counts and order', async () => {
    const root = smallLibrary();
    writeFiles(root, { 'README.md': '# Nothing to list\n', 'node_modules/a/README.md': '---\ntitle: No\n---\n' });
    const library = open(root);
    expect(library.status().kind).toBe('opening');
    await library.ready;
    expect(library.status()).toEqual({ kind: 'open', partial: false, outsideChange: null });
    expect(library.info()).toEqual({
      title: 'Harbour News',
      folder: root,
      articles: smallArticles.length,
      withoutFrontMatter: 1,
      notes: [],
      faults: 0,
    });
    const newest = library.query({ filter: '', sort: [{ column: 'date', descending: true }] });
    expect(library.rows([...newest.ids]).map(({ title }) => title)).toEqual(smallArticles.map(({ title }) => title));
    expect(library.facets('').topics.slice(0, 3)).toMatchObject([
      { name: 'Harbour', parent: null, known: true },
      { name: 'Ferries', parent: 'Harbour', known: true },
      { name: 'Culture', parent: null, known: true },
    ]);
  });

  it('streams rows of a large library, shared among workers, and counts progress', async () => {
    const library = open(manyArticles(9_000));
    const heard = changes(library);
    const progress: number[] = [];
    library.on('progress', ({ phase, done }) => phase === 'reading' && progress.push(done));
    await library.ready;
    expect(library.info().articles).toBe(9_000);
    expect(heard[0]).toMatchObject({ origin: 'scan' });
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(9_000);
    await library.settled;
    expect(library.query({ filter: 'number 8999', sort: [] }).ids).toHaveLength(1);
  });

  it('can be cancelled, keeps what it has, and completes later', async () => {
    const library = open(manyArticles(9_000));
    await next(library, 'changed');
    library.cancelScan();
    await library.ready;
    expect(library.status()).toMatchObject({ kind: 'open', partial: true });
    expect(library.info().articles).toBeLessThan(9_000);
    await library.rescan();
    expect(library.status()).toMatchObject({ kind: 'open', partial: false });
    expect(library.info().articles).toBe(9_000);
  });

  it('says that a folder cannot be read', async () => {
    const library = open(join(scratchFolder(), 'missing'));
    await expect(library.ready).rejects.toMatchObject({ code: 'unreadable' });
    expect(library.status().kind).toBe('failed');
  });

  it('shows every bad file with its problem, and never hangs on one', async () => {
    const bad = await badInputLibrary();
    try {
      const library = open(bad.root);
      await library.ready;
      const found = new Map(
        [...library.problems()].map(({ path, problems }) => [path, problems.map(({ code }) => code)]),
      );
      const expected = {
        'empty.md': 'empty',
        'huge.md': 'too-large',
        'folder.md': 'not-a-file',
        'link-out.md': 'symlink',
        'link-inside.md': 'symlink',
        'link-dangling.md': 'symlink',
        'link-loop.md': 'symlink',
        'hard-link.md': 'hard-linked',
        'hard-link-too.md': 'hard-linked',
        'read-only.md': 'read-only',
        'socket.md': 'not-a-file',
        'fifo.md': 'not-a-file',
        'new\nline.md': 'name-not-portable',
        'right-to-left-\u202Egpj.md': 'name-not-portable',
        'case.md': 'name-not-portable',
        'CASE.md': 'name-not-portable',
        'bad\uFFFD.md': 'name-not-utf8',
      };
      for (const [name, code] of Object.entries(expected)) expect(found.get(`_news/${name}`), name).toContain(code);
      expect(found.get('_news/good.md')).toBeUndefined();
      expect(found.get('_news/emoji-🦀.md')).toBeUndefined();
      expect(library.info().notes.join()).toContain('_news/linked-folder');
      expect(library.idOf('_news/linked-folder/outside.md')).toBeUndefined();
    } finally {
      await bad.close();
    }
  });
});

describe('opening a library again', () => {
  it('takes the rows from the index cache and re-reads only what is not what it was', async () => {
    const root = smallLibrary();
    const cacheFolder = scratchFolder('cache');
    const first = open(root, { cacheFolder });
    await first.ready;
    await first.close();

    setQuality(join(root, '_news/12-herons.md'), 7);
    unlinkSync(join(root, '_news/11-ferry.md'));
    writeFiles(root, { '_news/new.md': '---\ntitle: New\n---\n' });
    const second = open(root, { cacheFolder });
    await second.ready;
    expect(titles(second)).toContain('New');
    expect(titles(second)).not.toContain('Ferry to run every hour');
    expect(second.rows([second.idOf('_news/12-herons.md') ?? -1])[0]?.quality).toBe(7);
    expect(second.info().articles).toBe(smallArticles.length);
  });

  it.each([
    ['damaged', (bytes: Buffer) => bytes.fill(0, 200, 240)],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['foreign', () => Buffer.from('not an index at all')],
    ['empty', () => Buffer.alloc(0)],
  ])('rebuilds a cache that is %s', async (_, spoil) => {
    const root = smallLibrary();
    const cacheFolder = scratchFolder('cache');
    const first = open(root, { cacheFolder });
    await first.ready;
    const expected = titles(first);
    await first.close();
    const [name = ''] = readdirSync(cacheFolder);
    const file = join(cacheFolder, name);
    writeFileSync(file, spoil(readFileSync(file)));

    const second = open(root, { cacheFolder });
    await second.ready;
    expect(titles(second)).toEqual(expected);
    expect(second.info().notes).toEqual([]);
    await second.close();
    expect(statSync(file).size).toBeGreaterThan(1_000);
  });

  it('does not write a cache that would be the same', async () => {
    const root = manyArticles(300);
    const cacheFolder = scratchFolder('cache');
    const first = open(root, { cacheFolder });
    await first.ready;
    // So that every file is old enough for its stamp to be proof.
    await first.rescan();
    await first.close();
    const [name = ''] = readdirSync(cacheFolder);
    const before = statSync(join(cacheFolder, name));
    const second = open(root, { cacheFolder });
    await second.ready;
    const [generation] = [second.query(all).ids.length];
    await second.close();
    expect(generation).toBe(300);
    expect(statSync(join(cacheFolder, name)).ino).toBe(before.ino);
  });

  it('works without a place for the cache, and says so', async () => {
    const blocked = join(scratchFolder(), 'file');
    writeFileSync(blocked, '');
    const library = open(smallLibrary(), { cacheFolder: blocked });
    await library.ready;
    await library.close();
    expect(library.info().notes.join()).toContain('cannot be kept');
  });
});

describe('keeping in step', () => {
  it('re-reads at once what we wrote, keeping ids', async () => {
    const root = smallLibrary();
    const library = open(root);
    await library.ready;
    const heard = changes(library);
    const id = library.idOf('_news/12-herons.md') ?? -1;
    setQuality(join(root, '_news/12-herons.md'), 11);
    const done = library.refresh(['_news/12-herons.md', 'not/there.md', 'picture.png'], 'edit');
    expect(library.rows([id])[0]?.quality).toBe(11);
    await done;
    expect(heard).toEqual([{ revision: library.query(all).revision, ids: [id], origin: 'edit' }]);
    expect(library.status()).toMatchObject({ outsideChange: null });
  });

  it('tells of marks that are new or gone, once', async () => {
    const library = open(smallLibrary());
    await library.ready;
    const heard = changes(library);
    const id = library.idOf('_news/12-herons.md') ?? -1;
    const flagged = { filter: 'is:flagged', sort: [] } as const;
    library.setMarks('flagged', [id]);
    expect([...library.query(flagged).ids]).toEqual([id]);
    library.setMarks('flagged', [id]);
    library.setMarks('flagged', []);
    expect(library.query(flagged).ids).toHaveLength(0);
    expect(heard.map(({ ids, origin }) => ({ ids, origin }))).toEqual([
      { ids: [id], origin: 'mark' },
      { ids: [id], origin: 'mark' },
    ]);
  });

  it('finds by looking what changed outside, and is quiet about what did not', async () => {
    const root = smallLibrary();
    const library = open(root);
    await library.ready;
    const heard = changes(library);
    await library.rescan();
    expect(heard).toEqual([]);
    const herons = library.idOf('_news/12-herons.md') ?? -1;
    const ferry = library.idOf('_news/11-ferry.md') ?? -1;
    setQuality(join(root, '_news/12-herons.md'), 12);
    renameSync(join(root, '_news/11-ferry.md'), join(root, '_news/13-ferry.md'));
    await library.rescan();
    const moved = library.idOf('_news/13-ferry.md') ?? -1;
    expect(new Set(heard.flatMap(({ ids }) => ids ?? []))).toEqual(new Set([herons, ferry, moved]));
    expect(heard.every(({ origin }) => origin === 'outside')).toBe(true);
    expect(library.rows([ferry, herons])).toMatchObject([{ quality: 12 }]);
    expect(library.status()).toMatchObject({ kind: 'open', outsideChange: expect.any(Number) });
  });

  it('gives a file that comes back its id', async () => {
    const root = smallLibrary();
    const library = open(root);
    await library.ready;
    const path = '_news/12-herons.md';
    const id = library.idOf(path);
    const bytes = readFileSync(join(root, path));
    unlinkSync(join(root, path));
    await library.refresh([path], 'outside');
    expect(library.idOf(path)).toBeUndefined();
    writeFileSync(join(root, path), bytes);
    await library.refresh([path], 'outside');
    expect(library.idOf(path)).toBe(id);
  });

  it('shows the publishers’ new names when its list of them changes, while open and at the next start', async () => {
    const root = smallLibrary();
    const cacheFolder = scratchFolder('cache');
    const path = '_news/14-quay.md';
    writeFiles(root, { [path]: articleText({ title: 'Quay', provider: 'courier.example' }) });
    const call = (name: string) =>
      writeFiles(root, { '_data/organizations/courier.md': `---\nname: ${name}\ndomain: courier.example\n---\n` });
    const provider = (library: Library) => library.rows([library.idOf(path) ?? -1])[0]?.provider;
    call('The Courier');
    const first = open(root, { cacheFolder });
    await first.ready;
    expect(provider(first)).toBe('The Courier');
    call('The Evening Courier');
    await first.rescan();
    expect(provider(first)).toBe('The Evening Courier');
    await first.close();
    call('The Night Courier');
    const second = open(root, { cacheFolder });
    await second.ready;
    expect(provider(second)).toBe('The Night Courier');
  });

  it('says failed when the folder goes away, and recovers', async () => {
    const root = smallLibrary();
    const library = open(root);
    await library.ready;
    renameSync(root, `${root}-away`);
    await library.rescan();
    const message = `${root} cannot be opened (ENOENT). Check that the folder exists and is readable.`;
    expect(library.status()).toEqual({ kind: 'failed', message });
    renameSync(`${root}-away`, root);
    await library.rescan();
    expect(library.status().kind).toBe('open');
    expect(library.info().articles).toBe(smallArticles.length);
  });
});

async function watched(): Promise<{ root: string; library: Library }> {
  const root = smallLibrary();
  const library = open(root, { watch: true });
  await library.ready;
  // Writes until the watcher hears one: it starts beside the scan and says nothing when it is there.
  const there = next(library, 'changed', ({ origin }) => origin === 'outside');
  const knock = setInterval(() => writeFiles(root, { 'knock.md': `---\ntitle: ${Math.random()}\n---\n` }), 100);
  await there;
  clearInterval(knock);
  return { root, library };
}

/** Less than the minute after which the library looks by itself. */
const soon = { timeout: 30_000 };

describe('watching', () => {
  it('shows outside changes by itself', async () => {
    const { root, library } = await watched();
    const id = library.idOf('_news/12-herons.md') ?? -1;
    const change = next(library, 'changed', ({ ids }) => ids?.includes(id) === true);
    setQuality(join(root, '_news/12-herons.md'), 13);
    expect(await change).toMatchObject({ origin: 'outside' });
    expect(library.rows([id])[0]?.quality).toBe(13);
  });

  it('sees folders come and go', async () => {
    const { root, library } = await watched();
    const outside = scratchFolder();
    writeFiles(outside, { 'moved/a.md': '---\ntitle: A\n---\n' });
    const came = next(library, 'changed', () => library.idOf('moved/a.md') !== undefined);
    renameSync(join(outside, 'moved'), join(root, 'moved'));
    await came;
    const went = next(library, 'changed', () => library.idOf('moved/a.md') === undefined);
    rmSync(join(root, 'moved'), { recursive: true });
    await went;
  });

  it('tells of a topic file that changed while no article did', async () => {
    const { root, library } = await watched();
    const change = next(library, 'changed', () => library.topics.list().some(({ name }) => name === 'Tide mills'));
    writeFiles(root, { '_data/topics/tide-mills.yml': 'name: Tide mills\n' });
    expect(await change).toMatchObject({ origin: 'outside', ids: [] });
  });

  it('sees what happens below a folder that was moved with the folders in it', async () => {
    const { root, library } = await watched();
    writeFiles(root, { '2024/05/a.md': '---\ntitle: A\n---\n' });
    await expect.poll(() => library.idOf('2024/05/a.md'), soon).toBeDefined();
    renameSync(join(root, '2024'), join(root, 'archive'));
    await expect.poll(() => library.idOf('archive/05/a.md'), soon).toBeDefined();
    const title = (): string | undefined => library.rows([library.idOf('archive/05/a.md') ?? -1])[0]?.title;
    writeFiles(root, { 'archive/05/a.md': '---\ntitle: Another\n---\n' });
    await expect.poll(title, soon).toBe('Another');
  });

  it('does not report our own writing as an outside change', async () => {
    const { root, library } = await watched();
    const heard = changes(library);
    const release = library.hold();
    setQuality(join(root, '_news/12-herons.md'), 14);
    await library.refresh(['_news/12-herons.md'], 'edit');
    release();
    // Something outside that is heard after it.
    const other = library.idOf('_news/10-lighthouse.md') ?? -1;
    const change = next(library, 'changed', ({ ids }) => ids?.includes(other) === true);
    setQuality(join(root, '_news/10-lighthouse.md'), 15);
    await change;
    const herons = library.idOf('_news/12-herons.md') ?? -1;
    const origins = heard.filter(({ ids }) => ids?.includes(herons)).map(({ origin }) => origin);
    expect(origins).toEqual(['edit']);
  });

  it('reacts to nothing while it is held', async () => {
    const { root, library } = await watched();
    const release = library.hold();
    const heard = changes(library);
    setQuality(join(root, '_news/12-herons.md'), 16);
    // Long enough for the watcher to have told.
    await once(AbortSignal.timeout(600), 'abort');
    expect(heard).toEqual([]);
    const change = next(library, 'changed');
    release();
    expect(await change).toMatchObject({ origin: 'outside' });
  });
});
