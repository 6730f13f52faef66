import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../preload/contract/edit';
import type { Edits } from '../../main/edits/edits';
import { article, temporaryFolder } from '../support/folder';
import { withEdits } from './opened';

const publish: Operation = { field: 'published', op: 'set', value: true };
const raise: Operation = { field: 'quality', op: 'add', value: 10 };
const paths = Array.from({ length: 20 }, (_, i) => `${i}.md`);
const lost = /no record any more of 1 bulk change made here, .+ It cannot be undone here; .+batches\.$/;

/** A library of twenty articles with its journal, opened and closed again by whoever asks something of it. */
class Desk {
  readonly root: string;
  readonly folder: string;
  readonly log: string;
  readonly batches: string;

  private constructor(root: string, folder: string) {
    this.root = root;
    this.folder = folder;
    this.log = join(folder, 'journal.log');
    this.batches = join(folder, 'batches');
  }

  /** `operations`: what was already done to all of its articles. */
  static async after(...operations: readonly Operation[]): Promise<Desk> {
    const files = Object.fromEntries(paths.map((path) => [path, article()]));
    const desk = new Desk(await temporaryFolder(files), await temporaryFolder());
    for (const operation of operations) await desk.opened('open', (edits) => edits.edit(paths, [operation]));
    return desk;
  }

  async opened<T>(door: 'open' | 'openReadOnly', work: (edits: Edits) => Promise<T>): Promise<T> {
    return withEdits(this, door, work);
  }

  /** What a start tells. */
  async notes(door: 'open' | 'openReadOnly' = 'open'): Promise<readonly string[]> {
    return this.opened(door, (edits) => Promise.resolve([...edits.notes]));
  }

  async damaged(): Promise<readonly string[]> {
    return (await readdir(this.folder)).filter((name) => name.startsWith('journal.log.damaged-'));
  }
}

describe('a journal that lost its entries', () => {
  it('is kept aside when it holds junk without a line end, and what it knew is told once', async () => {
    const desk = await Desk.after(publish);
    const junk = Buffer.from(randomBytes(60).map((byte) => byte | 0x80));
    await writeFile(desk.log, junk);
    expect(await desk.notes('openReadOnly')).toEqual([
      expect.stringMatching(/is damaged/),
      expect.stringMatching(lost),
    ]);
    expect(await desk.damaged()).toEqual([]);
    expect(await desk.notes()).toEqual([expect.stringMatching(/was damaged/), expect.stringMatching(lost)]);
    const [kept = ''] = await desk.damaged();
    expect(await readFile(join(desk.folder, kept))).toEqual(junk);
    expect(await desk.notes()).toEqual([]);
  });

  it('is told once when it was emptied, and the plans stay', async () => {
    const desk = await Desk.after(publish);
    const [name = ''] = await readdir(desk.batches);
    const plans = await readFile(join(desk.batches, name));
    await writeFile(desk.log, '');
    expect(await desk.notes('openReadOnly')).toEqual([expect.stringMatching(lost)]);
    expect(await readdir(desk.batches)).toEqual([name]);
    expect(await desk.notes()).toEqual([expect.stringMatching(lost)]);
    expect(await readFile(join(desk.batches, name.replace('.log', '.lost')))).toEqual(plans);
    expect(await desk.notes()).toEqual([]);
    // Later work is not mixed up with it.
    await desk.opened('open', (edits) => edits.edit(paths, [raise]));
    expect(await desk.notes()).toEqual([]);
    expect(await readdir(desk.batches)).toHaveLength(2);
  });

  it('leaves the plans there for as long as the past is kept', async () => {
    const desk = await Desk.after(publish);
    await writeFile(desk.log, '');
    await desk.notes();
    const [young = ''] = await readdir(desk.batches);
    const id = young.slice(0, young.indexOf('-'));
    const yearAgo = (Number.parseInt(id, 36) - 366 * 24 * 60 * 60 * 1000).toString(36);
    const old = young.replace(id, yearAgo);
    await writeFile(join(desk.batches, old), 'old');
    await desk.notes('openReadOnly');
    expect(await readdir(desk.batches)).toEqual(expect.arrayContaining([young, old]));
    await desk.notes();
    expect(await readdir(desk.batches)).toEqual([young]);
  });

  it('is told when it was cut back to an earlier one', async () => {
    const desk = await Desk.after(publish);
    const earlier = await readFile(desk.log);
    await desk.opened('open', (edits) => edits.edit(paths, [raise]));
    await writeFile(desk.log, earlier);
    expect(await desk.notes()).toEqual([expect.stringMatching(lost)]);
  });

  it.each([
    ['before the record', () => ''],
    ['in the middle of the record', (log: string) => log.slice(0, 40)],
    ['in the middle of the checksum', (log: string) => log.slice(0, 5)],
  ])('is not confused with a crash %s of the first batch', async (_, left) => {
    const desk = await Desk.after(publish);
    for (const path of paths) await writeFile(join(desk.root, path), article());
    const log = left(await readFile(desk.log, 'utf8'));
    await writeFile(desk.log, log);
    expect(await desk.notes()).toEqual(
      log === '' ? [] : [expect.stringMatching(/was incomplete, as a crash leaves it/)],
    );
    expect(await readdir(desk.batches)).toEqual([]);
    expect(await desk.damaged()).toEqual([]);
  });
});
