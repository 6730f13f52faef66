import { monitorEventLoopDelay } from 'node:perf_hooks';
import { appendFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EntryKind, pathMark } from '../../main/edits/entry';
import { Journal } from '../../main/edits/journal';
import { encodeLine } from '../../main/edits/journal-line';
import { recover } from '../../main/edits/recovery';
import type { FilePlan } from '../../main/edits/transition';
import { scratchFolder } from '../support/scratch';

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2030, 0, 1);

function plan(path: string): FilePlan {
  const transition = { field: 'quality', key: 'quality', from: ' 1', to: ' 2', was: 1, becomes: 2 } as const;
  return { path, transitions: [transition] };
}

interface HeadOptions {
  readonly kind?: EntryKind;
  readonly of?: string;
  readonly files?: number;
}

function head(id: string, at: number, { kind = 'edit', of, files = 1 }: HeadOptions = {}) {
  const door = 'cli' as const;
  return { id, kind, of: of ?? null, part: false, at, door, label: `Entry ${id}`, files, changes: files };
}

const batchId = (i: number): string => `${i.toString(36)}-${i.toString(16).padStart(8, '0')}`;

async function record(journal: Journal, i: number, at: number, plans = [plan(`${i}.md`)]): Promise<string> {
  const id = batchId(i);
  await journal.begin(head(id, at, { files: plans.length }), plans);
  await journal.end(id, []);
  return id;
}

const labels = (journal: Journal): string[] => [...journal.history.edits()].map((entry) => entry.begin.id);

/** A journal file of `count` single edits, written at once. */
async function longJournal(folder: string, count: number): Promise<void> {
  const lines: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const id = batchId(i);
    const path = `_news/2021/2021-05-19-some-story-with-a-long-name-${i % 5000}.md`;
    lines.push(
      encodeLine({ t: 'plans', id, plans: [plan(path)] }),
      encodeLine({ t: 'begin', ...head(id, now), marks: [pathMark(path)] }),
      encodeLine({ t: 'end', id, failed: [], interrupted: false }),
    );
  }
  await writeFile(join(folder, 'journal.log'), lines.join(''));
}

describe('Journal', () => {
  it('drops what is older than a year, with its undos and its batches, and keeps the rest as it was', async () => {
    const folder = scratchFolder();
    const many = Array.from({ length: 20 }, (_, i) => plan(`many-${i}.md`));
    let journal = await Journal.open(folder, true);
    const old = await record(journal, 1, now - 400 * day, many);
    await record(journal, 2, now - 399 * day);
    await journal.begin(head('u-1', now - day, { kind: 'undo', of: batchId(2) }), [plan('2.md')]);
    await journal.end('u-1', []);
    const kept = await record(journal, 3, now - 300 * day, many);
    const newest = await record(journal, 4, now - day);
    await journal.compact(now);
    expect(labels(journal)).toEqual([newest, kept]);
    expect(await readdir(join(folder, 'batches'))).toEqual([`${kept}.log`]);
    const later = await record(journal, 5, now);
    const state = journal.history.undoState();
    await journal.close();

    journal = await Journal.open(folder, true);
    expect(labels(journal)).toEqual([later, newest, kept]);
    expect(journal.history.undoState()).toEqual(state);
    for (const entry of journal.history.edits()) expect(await journal.plans(entry)).toHaveLength(entry.begin.files);
    expect(await readFile(join(folder, 'journal.log'), 'utf8')).not.toContain(old);
    expect(journal.notes).toEqual([]);
    await journal.close();
  });

  it('keeps the newest so many, and what a crash interrupted', async () => {
    const journal = await Journal.open(scratchFolder(), true);
    await journal.begin(head('stopped-1', now, { files: 2 }), [plan('a.md'), plan('b.md')]);
    await journal.end('stopped-1', [['b.md', 'quality']], true);
    for (let i = 0; i < 30; i += 1) await record(journal, i, now);
    await journal.compact(now, { entries: 10, age: day });
    expect(labels(journal)).toEqual([...Array.from({ length: 10 }, (_, i) => batchId(29 - i)), 'stopped-1']);
    expect(journal.history.undoState()).toMatchObject({
      undo: { id: batchId(29) },
      interrupted: [{ id: 'stopped-1' }],
    });
    await journal.close();
  });

  it('does not take a clock that was behind for age', async () => {
    const journal = await Journal.open(scratchFolder(), true);
    await record(journal, 1, now);
    await record(journal, 2, 0);
    await record(journal, 3, now - 2 * 400 * day);
    await journal.compact(now);
    expect(labels(journal)).toEqual([3, 2, 1].map(batchId));
    await journal.close();
  });

  it('never exchanges the journal while a batch is being written', async () => {
    const folder = scratchFolder();
    const journal = await Journal.open(folder, true);
    await record(journal, 1, now - 400 * day);
    await journal.begin(head('open-1', now), [plan('open.md')]);
    const { ino } = await stat(join(folder, 'journal.log'));
    await journal.compact(now);
    expect((await stat(join(folder, 'journal.log'))).ino).toBe(ino);
    await journal.end('open-1', []);
    expect((await stat(join(folder, 'journal.log'))).ino).not.toBe(ino);
    await journal.close();
    const next = await Journal.open(folder, true);
    expect(labels(next)).toEqual(['open-1']);
    await next.close();
  });

  it('takes entries while it copies', async () => {
    const folder = scratchFolder();
    await longJournal(folder, 20_000);
    const journal = await Journal.open(folder, true);
    const compacting = journal.compact(now, { entries: 1000, age: day });
    const during: string[] = [];
    for (let i = 0; i < 5; i += 1) during.push(await record(journal, 100_000 + i, now));
    await compacting;
    expect(labels(journal)).toHaveLength(1005);
    expect(labels(journal).slice(0, 5)).toEqual(during.toReversed());
    await journal.close();
    const next = await Journal.open(folder, true);
    expect(labels(next)).toHaveLength(1005);
    for (const entry of next.history.edits()) expect(await next.plans(entry)).toHaveLength(1);
    await next.close();
  });

  it('opens 100,000 entries quickly and never holds the thread for long', async () => {
    const folder = scratchFolder();
    await longJournal(folder, 100_000);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const start = performance.now();
    delay.enable();
    const journal = await Journal.open(folder, true);
    delay.disable();
    const took = performance.now() - start;
    expect(labels(journal)).toHaveLength(100_000);
    console.log(`100,000 entries: ${took.toFixed(0)} ms, longest hold ${(delay.max / 1e6).toFixed(0)} ms`);
    // Generous, for busy machines; the bench measures.
    expect(took).toBeLessThan(10_000);
    await journal.close();
  });

  it('removes batches that no entry knows, what a compaction left, and nothing of others', async () => {
    const folder = scratchFolder();
    await mkdir(join(folder, 'batches'));
    await writeFile(join(folder, 'batches', `${batchId(7)}.log`), 'orphan');
    await writeFile(join(folder, 'batches', 'notes.log'), 'somebody’s');
    await writeFile(join(folder, 'journal.log.new'), 'half');
    const journal = await Journal.open(folder, true);
    await recover(folder, journal, now);
    await journal.close();
    expect(journal.notes).toEqual([]);
    expect((await readdir(folder)).toSorted()).toEqual(['batches', 'journal.log']);
    expect(await readdir(join(folder, 'batches'))).toEqual(['notes.log']);
  });

  it('sets foreign lines aside once, and says so', async () => {
    const folder = scratchFolder();
    const first = await Journal.open(folder, true);
    const id = await record(first, 1, now);
    await first.close();
    await appendFile(
      join(folder, 'journal.log'),
      encodeLine({ t: 'begin', id: 'foreign', note: 'of another program' }),
    );
    await appendFile(join(folder, 'journal.log'), encodeLine({ hello: 'there' }));
    const second = await Journal.open(folder, true);
    expect(second.notes.join()).toContain('damaged');
    expect(labels(second)).toEqual([id]);
    await record(second, 2, now);
    await second.close();
    const third = await Journal.open(folder, true);
    expect(third.notes).toEqual([]);
    expect(labels(third)).toEqual([batchId(2), id]);
    expect((await readdir(folder)).filter((name) => name.includes('damaged'))).toHaveLength(1);
    await third.close();
  });

  it('opens an empty journal, and says which one it cannot open', async () => {
    const empty = scratchFolder();
    await writeFile(join(empty, 'journal.log'), '');
    const journal = await Journal.open(empty, true);
    expect(labels(journal)).toEqual([]);
    await journal.close();
    const folder = scratchFolder();
    await mkdir(join(folder, 'journal.log'));
    await expect(Journal.open(folder, true)).rejects.toMatchObject({ code: 'journal' });
    await expect(Journal.open(folder, false)).rejects.toMatchObject({ code: 'journal' });
  });

  it('refuses to give plans that are not all there', async () => {
    const folder = scratchFolder();
    const journal = await Journal.open(folder, true);
    const id = await record(
      journal,
      1,
      now,
      Array.from({ length: 20 }, (_, i) => plan(`${i}.md`)),
    );
    const path = join(folder, 'batches', `${id}.log`);
    const whole = await readFile(path);
    await writeFile(path, whole.subarray(0, whole.length - 5));
    const [entry] = journal.history.edits();
    if (entry === undefined) throw new Error('no entry');
    await expect(journal.plans(entry)).rejects.toMatchObject({ code: 'journal' });
    expect(await journal.planOf(entry, '3.md')).toMatchObject({ path: '3.md' });
    expect(await journal.planOf(entry, '19.md')).toBeNull();
    await journal.close();
  });
});
