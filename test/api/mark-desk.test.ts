import { afterEach, expect, it, vi } from 'vitest';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MarkDesk } from '../../main/api/mark-desk';
import { Library } from '../../main/library/library';
import { MarksFile } from '../../main/preferences/marks-file';
import type { ArticleId } from '../../preload/contract/article';
import { smallLibrary } from '../support/libraries';
import { scanWorkerFile } from '../support/scan-worker';
import { scratchFolder } from '../support/scratch';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});

async function deskOver(root: string, folder: string) {
  const options = { root, cacheFolder: scratchFolder('cache'), workerFile: await scanWorkerFile(), watch: false };
  const library = Library.open(options);
  open.push(library);
  await library.ready;
  const told: ArticleId[][] = [];
  const marks = new MarkDesk(library, await MarksFile.open(folder, true), {
    readOnly: () => null,
    tell: (ids) => told.push([...ids]),
    report: (error) => {
      throw error;
    },
  });
  open.push(marks);
  await marks.settled();
  const idOf = (path: string): ArticleId => {
    const id = library.idOf(path);
    if (id === undefined) throw new Error(`${path} is not there.`);
    return id;
  };
  const marked = (filter: string): string[] =>
    [...library.query({ filter, sort: [] }).ids].map((id) => library.path(id) ?? '');
  return { library, marks, told, idOf, marked };
}

const herons = '_news/12-herons.md';
const ferry = '_news/11-ferry.md';

it('keeps every mark of several that are set at once', async () => {
  const root = smallLibrary();
  const folder = scratchFolder('data');
  const { marks, idOf, marked } = await deskOver(root, folder);
  const id = idOf(herons);
  await Promise.all([
    marks.set([id], { flagged: true }, 1),
    marks.set([id], { reviewed: true }, 2),
    marks.set([id], { note: 'Ask the ranger.' }, 3),
  ]);
  const all = { id, reviewed: 2, flagged: true, note: 'Ask the ranger.' };
  expect(marks.read([id])).toEqual([all]);
  expect(marked('is:flagged is:reviewed has:note')).toEqual([herons]);
  const kept = await MarksFile.open(folder, false);
  expect(kept.get(herons)).toMatchObject({ reviewed: 2, flagged: true, note: 'Ask the ranger.' });
});

it('tells the index of what changed, and only of that', async () => {
  const { library, marks, idOf, marked } = await deskOver(smallLibrary(), scratchFolder('data'));
  await marks.set([idOf(herons), idOf(ferry)], { flagged: true }, 1);
  const heard = vi.fn<(ids: readonly ArticleId[] | null) => void>();
  library.on('changed', ({ ids }) => heard(ids));
  await marks.set([idOf(herons)], { flagged: false }, 2);
  expect(heard.mock.calls).toEqual([[[idOf(herons)]]]);
  expect(marked('is:flagged')).toEqual([ferry]);
});

it('takes marks along when a file moves, and gives them back to one that returns', async () => {
  const root = smallLibrary();
  const { library, marks, idOf, marked } = await deskOver(root, scratchFolder('data'));
  await marks.set([idOf(herons), idOf(ferry)], { flagged: true }, 1);
  await rename(join(root, herons), join(root, '_news/moved.md'));
  await library.refresh([herons, '_news/moved.md'], 'outside');
  await marks.settled();
  expect(marked('is:flagged').toSorted()).toEqual([ferry, '_news/moved.md']);
  await rm(join(root, '_news/moved.md'));
  await library.refresh(['_news/moved.md'], 'outside');
  await marks.settled();
  expect(marked('is:flagged')).toEqual([ferry]);
});
