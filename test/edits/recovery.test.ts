import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../preload/contract/edit';
import type { Edits } from '../../main/edits/edits';
import { addFiles, article, temporaryFolder } from '../support/folder';
import { withEdits } from './opened';

const publish: Operation = { field: 'published', op: 'set', value: true };
const before = article();
const after = article({ published: 'true' });

/** A library in which a change was interrupted: its end is missing in the journal, and its last file is as before. */
class Desk {
  readonly root: string;
  readonly folder: string;
  readonly paths: readonly string[];
  readonly log: string;
  readonly batches: string;

  private constructor(root: string, folder: string, paths: readonly string[]) {
    this.root = root;
    this.folder = folder;
    this.paths = paths;
    this.log = join(folder, 'journal.log');
    this.batches = join(folder, 'batches');
  }

  /** `files`: more than sixteen have their plans in a file of their own. */
  static async interrupted(files: number): Promise<Desk> {
    const paths = Array.from({ length: files }, (_, i) => `_news/${i}.md`);
    const root = await temporaryFolder(Object.fromEntries(paths.map((path) => [path, before])));
    const desk = new Desk(root, await temporaryFolder(), paths);
    await desk.opened((edits) => edits.edit(paths, [publish]));
    const log = (await readFile(desk.log, 'utf8')).split('\n');
    await writeFile(desk.log, `${log.slice(0, -2).join('\n')}\n`);
    await addFiles(root, { [paths.at(-1) ?? '']: before });
    return desk;
  }

  async opened<T>(work: (edits: Edits) => Promise<T>, door: 'open' | 'openReadOnly' = 'open'): Promise<T> {
    return withEdits(this, door, work);
  }

  async notes(door?: 'openReadOnly'): Promise<readonly string[]> {
    return this.opened((edits) => Promise.resolve([...edits.notes]), door);
  }

  async read(): Promise<readonly string[]> {
    return Promise.all(this.paths.map((path) => readFile(join(this.root, path), 'utf8')));
  }

  /** The file that holds the plans of the large change. */
  async batch(): Promise<string> {
    const [name = ''] = await readdir(this.batches);
    return join(this.batches, name);
  }
}

/** Damages the record that begins with the text. */
async function damage(path: string, text: string): Promise<void> {
  const bytes = await readFile(path);
  const at = bytes.indexOf(text) + text.length;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

describe('an interrupted change with damaged details', () => {
  it('is finished and rolled back in the files that are known, and the damaged file is kept', async () => {
    const desk = await Desk.interrupted(20);
    const batch = await desk.batch();
    await damage(batch, '{"path":"_news/3.md"');
    const damaged = await readFile(batch);
    expect(await desk.notes('openReadOnly')).toEqual([expect.stringMatching(/damaged or missing/)]);
    const kept = batch.replace(/log$/, 'lost');
    expect(await desk.notes()).toEqual([
      'The details of “Published 20 articles”, which was interrupted, are damaged. The history has it with 19 of its ' +
        `20 files; of the others, what stands in them counts. The damaged file is ${kept}.`,
    ]);
    expect(await readFile(kept)).toEqual(damaged);
    await desk.opened(async (edits) => {
      expect(edits.notes).toEqual([]);
      const [interrupted] = edits.state().interrupted;
      expect(interrupted).toMatchObject({ files: 19, standing: 18, state: 'partial' });
      expect((await edits.redo(interrupted?.id)).written).toEqual(['_news/19.md']);
      expect(await desk.read()).toEqual(desk.paths.map(() => after));
      expect((await edits.undo(interrupted?.id)).written).toHaveLength(19);
      expect(await desk.read()).toEqual(desk.paths.map((path) => (path === '_news/3.md' ? after : before)));
    });
    expect(await desk.notes()).toEqual([]);
  });

  it('is looked after by the next start when a crash comes between', async () => {
    const desk = await Desk.interrupted(20);
    const batch = await desk.batch();
    await damage(batch, '{"path":"_news/3.md"');
    const [log, damaged] = [await readFile(desk.log), await readFile(batch)];
    await desk.notes();
    const kept = batch.replace(/log$/, 'lost');
    // As if killed while the plans that are whole were written anew.
    await writeFile(desk.log, log);
    await writeFile(batch, (await readFile(batch)).subarray(0, 500));
    expect(await desk.notes()).toEqual([expect.stringContaining('19 of its 20 files')]);
    expect(await readFile(kept)).toEqual(damaged);
    await desk.opened(async (edits) => {
      expect((await edits.undo(edits.state().interrupted[0]?.id)).written).toHaveLength(18);
    });
  });

  it.each([
    ['a file of their own', 20],
    ['the journal', 2],
  ])('is over when nothing is known of it, of details in %s', async (_, files) => {
    const desk = await Desk.interrupted(files);
    if (files > 16) await rm(await desk.batch());
    else await damage(desk.log, '{"t":"plans"');
    const notes = await desk.notes();
    expect(notes.at(-1)).toBe(
      `The details of “Published ${files} articles”, which was interrupted, are missing: it can neither be finished nor ` +
        'rolled back. What stands in the files counts.',
    );
    await desk.opened(async (edits) => {
      expect(edits.notes).toEqual([]);
      expect(edits.state()).toEqual({ undo: null, redo: null, interrupted: [] });
      expect((await edits.edit(desk.paths.slice(-1), [publish])).written).toHaveLength(1);
    });
  });

  it('keeps nobody from another that is whole', async () => {
    const desk = await Desk.interrupted(20);
    const first = await readFile(desk.log);
    const batch = await desk.batch();
    await desk.opened((edits) => edits.edit(desk.paths, [{ field: 'quality', op: 'set', value: 1 }]));
    const log = await readFile(desk.log, 'utf8');
    const second = log.split('\n').findLast((line) => line.includes('"t":"begin"'));
    await writeFile(desk.log, `${first.toString()}${second}\n`);
    await addFiles(desk.root, { '_news/0.md': after });
    await damage(batch, '{"path":"_news/3.md"');
    await desk.opened((edits) => {
      expect(edits.state().interrupted).toMatchObject([{ files: 19 }, { files: 20, standing: 19 }]);
      return Promise.resolve();
    });
  });
});

describe('an interrupted change', () => {
  it('waits for a start at which its details can be read', async () => {
    const desk = await Desk.interrupted(20);
    const batch = await desk.batch();
    await rename(batch, `${batch}.away`);
    await mkdir(batch);
    expect(await desk.notes()).toEqual([expect.stringMatching(/could not be looked after: \/.+ is a folder/)]);
    await rm(batch, { recursive: true });
    await rename(`${batch}.away`, batch);
    await desk.opened((edits) => {
      expect(edits.notes).toEqual([]);
      expect(edits.state().interrupted).toMatchObject([{ files: 20, standing: 19 }]);
      return Promise.resolve();
    });
  });

  it('is looked after although a folder of it became a file', async () => {
    const desk = await Desk.interrupted(2);
    await rename(join(desk.root, '_news'), join(desk.root, 'moved'));
    await writeFile(join(desk.root, '_news'), 'not a folder');
    expect(await desk.notes()).toEqual([]);
    await rm(join(desk.root, '_news'));
    await rename(join(desk.root, 'moved'), join(desk.root, '_news'));
    await desk.opened((edits) => {
      expect(edits.state().interrupted).toMatchObject([{ files: 2, standing: 1 }]);
      return Promise.resolve();
    });
  });
});
