import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Edits } from '../../main/edits/edits';
import type { Operation } from '../../preload/contract/edit';
import { editWorkerFile } from '../support/scan-worker';
import { scratchFolder } from '../support/scratch';
import { remount, smallDisk } from '../support/small-disk';

const nothing = (): void => undefined;
const publish: Operation = { field: 'published', op: 'set', value: true };
const before = '---\ntitle: "A harbour opens"\nquality: 64\npublished: false\n---\nText.\n';
const after = before.replace('published: false', 'published: true');
const paths = Array.from({ length: 120 }, (_, i) => `_news/${i % 5}/${i}.md`);

let workerFile = '';
beforeAll(async () => {
  workerFile = await editWorkerFile();
});

function fill(root: string, text = before): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

interface Opening {
  readonly root: string;
  readonly folder?: string;
  readonly workers: boolean;
  readonly now?: () => number;
  readonly onProgress?: () => void;
}

async function open({ root, folder = scratchFolder(), workers, now, onProgress = nothing }: Opening): Promise<Edits> {
  const edits = await Edits.open({
    root,
    folder,
    door: 'app',
    onState: nothing,
    onProgress,
    ...(workers ? { workerFile } : {}),
    ...(now === undefined ? {} : { now }),
  });
  onTestFinished(() => edits.close().catch(nothing));
  return edits;
}

const read = (root: string): string[] => paths.map((path) => readFileSync(join(root, path), 'utf8'));
const count = (root: string, text: string): number => read(root).filter((one) => one === text).length;
const temporaries = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.galley'));

describe.each([false, true])('a batch (in workers: %s)', (workers) => {
  it('stops at once when the disk is full, says it once, and is finished by redo', async ({ skip }) => {
    const root = smallDisk(1200) ?? skip('needs the right to mount a file system');
    fill(root);
    const edits = await open({ root, workers });
    // Each file grows by 8 KB, of which there are 120.
    const grow: Operation = { field: 'excerpt', op: 'set', value: 'harbour '.repeat(1500) };
    const outcome = await edits.edit(paths, [grow]);
    expect(outcome.refused).toHaveLength(1);
    expect(outcome.refused[0]?.problem).toMatchObject({ code: 'write-failed' });
    expect(outcome.refused[0]?.problem.message).toContain('disk is full');
    expect(outcome.cancelled).toBe(false);
    expect(outcome.written.length).toBeGreaterThan(0);
    expect(outcome.written.length + outcome.left.length + 1).toBe(paths.length);
    expect(count(root, before)).toBe(outcome.left.length + 1);
    expect(temporaries(root)).toEqual([]);
    expect(edits.past.list(1)).toMatchObject([{ id: outcome.entry, state: 'partial' }]);

    remount(root, 'size=8m');
    const rest = await edits.redo(outcome.entry ?? '');
    expect(rest).toMatchObject({ refused: [], left: [] });
    expect(rest.written).toHaveLength(outcome.left.length + 1);
    expect(edits.past.list(1)).toMatchObject([{ id: outcome.entry, state: 'applied' }]);
    await edits.undo(outcome.entry ?? '');
    expect(count(root, before)).toBe(paths.length);
  });

  it('changes nothing when the disk of the journal is full', async ({ skip }) => {
    const folder = smallDisk(24) ?? skip('needs the right to mount a file system');
    const root = scratchFolder();
    fill(root);
    const edits = await open({ root, folder, workers });
    await expect(edits.edit(paths, [publish])).rejects.toMatchObject({ code: 'journal' });
    expect(count(root, before)).toBe(paths.length);
    expect(temporaries(root)).toEqual([]);
    expect(readdirSync(join(folder, 'batches'))).toEqual([]);
  });

  it('goes on past files that are gone or read-only, lists them, and redo makes them later', async () => {
    const root = scratchFolder();
    fill(root);
    const edits = await open({ root, workers });
    const plan = await edits.plan(paths, [publish]);
    unlinkSync(join(root, paths[3] ?? ''));
    chmodSync(join(root, paths[4] ?? ''), 0o444);
    writeFileSync(join(root, paths[5] ?? ''), before.replace('published: false', 'published: "later"'));
    writeFileSync(join(root, paths[6] ?? ''), before.replace('64', '65'));
    const outcome = await edits.apply(plan);
    expect(outcome.refused.map(({ path, problem }) => [path, problem.code])).toEqual([
      [paths[3], 'vanished'],
      [paths[4], 'read-only'],
      [paths[5], 'conflict'],
    ]);
    expect(outcome.refused[2]).toMatchObject({ field: 'published', theirs: null, ours: true, was: false });
    const written = outcome.written.length;
    expect(outcome.label).toBe(`Published ${paths.length} articles: ${written} of ${paths.length} written`);
    expect(edits.past.list(1)).toMatchObject([{ files: paths.length, standing: written, state: 'partial' }]);
    expect(outcome.written).toHaveLength(117);
    expect(readFileSync(join(root, paths[6] ?? ''), 'utf8')).toBe(after.replace('64', '65'));
    writeFileSync(join(root, paths[3] ?? ''), before);
    chmodSync(join(root, paths[4] ?? ''), 0o644);
    const again = await edits.redo(outcome.entry ?? '');
    expect(again.written).toEqual([paths[3], paths[4]]);
    expect(again.refused).toMatchObject([{ path: paths[5], problem: { code: 'changed-since' } }]);
  });

  it('leaves alone what became a folder, a link or a hard link, and what now leads outside', async () => {
    const root = scratchFolder();
    const outside = scratchFolder('outside');
    fill(root);
    fill(outside);
    const edits = await open({ root, workers });
    const plan = await edits.plan(paths, [publish]);
    const at = (i: number): string => join(root, paths[i] ?? '');
    rmSync(at(3));
    mkdirSync(at(3));
    rmSync(at(4));
    symlinkSync(join(outside, paths[4] ?? ''), at(4));
    linkSync(at(5), join(root, 'second-name'));
    rmSync(join(root, '_news/1'), { recursive: true });
    symlinkSync(join(outside, '_news/1'), join(root, '_news/1'));
    const outcome = await edits.apply(plan);
    const codes = new Map(outcome.refused.map(({ path, problem }) => [path, problem.code]));
    expect([3, 4, 5].map((i) => codes.get(paths[i] ?? ''))).toEqual(['not-a-file', 'symlink', 'hard-linked']);
    const led = paths.filter((path) => path.startsWith('_news/1/'));
    expect(led.map((path) => codes.get(path))).toEqual(led.map(() => 'outside'));
    expect(codes.size).toBe(led.length + 3);
    expect(outcome.written).toHaveLength(paths.length - codes.size);
    expect(count(outside, before)).toBe(paths.length);
    expect(temporaries(root)).toEqual([]);
  });

  it('changes nothing on a disk that is read-only by now, nor a file that is immutable', async ({ skip }) => {
    const root = smallDisk(8000) ?? skip('needs the right to mount a file system');
    fill(root);
    const edits = await open({ root, workers });
    const plan = await edits.plan(paths, [publish]);
    remount(root, 'ro');
    const outcome = await edits.apply(plan);
    remount(root, 'rw');
    expect(outcome).toMatchObject({ entry: null, written: [] });
    const [why, ...others] = new Set(outcome.refused.map(({ problem }) => `${problem.code}: ${problem.message}`));
    expect(why).toMatch(/^read-only: The disk of this library is mounted read-only\. /);
    expect(others).toEqual([]);
    expect(count(root, before)).toBe(paths.length);
    if (spawnSync('chattr', ['+i', join(root, paths[3] ?? '')]).status !== 0) return;
    const again = await edits.apply(plan);
    execFileSync('chattr', ['-i', join(root, paths[3] ?? '')]);
    expect(again.refused).toMatchObject([{ path: paths[3], problem: { code: 'read-only' } }]);
    expect(count(root, after)).toBe(paths.length - 1);
    expect(temporaries(root)).toEqual([]);
  });

  it('recreates nothing when the library was moved away meanwhile', async () => {
    const parent = scratchFolder();
    const root = join(parent, 'library');
    fill(root);
    const edits = await open({ root, workers });
    const plan = await edits.plan(paths, [publish]);
    renameSync(root, join(parent, 'moved'));
    const outcome = await edits.apply(plan);
    expect(outcome).toMatchObject({ entry: null, written: [] });
    expect(new Set(outcome.refused.map(({ problem }) => problem.code))).toEqual(new Set(['vanished']));
    expect(readdirSync(parent)).toEqual(['moved']);
    renameSync(join(parent, 'moved'), root);
    expect((await edits.apply(plan)).written).toHaveLength(paths.length);
  });

  it('stops on request after the files under way, and says which are left', async () => {
    const root = scratchFolder();
    fill(root);
    const edits: Edits = await open({ root, workers, onProgress: () => edits.cancel() });
    const outcome = await edits.edit(paths, [publish]);
    expect(outcome).toMatchObject({ cancelled: true, refused: [] });
    expect(outcome.written.length + outcome.left.length).toBe(paths.length);
    expect(count(root, after)).toBe(outcome.written.length);
    expect(count(root, before)).toBe(outcome.left.length);
    if (outcome.left.length > 0) expect(edits.past.list(1)).toMatchObject([{ state: 'partial' }]);
  });

  it('lets a second door look on, read-only', async () => {
    const root = scratchFolder();
    const folder = scratchFolder();
    fill(root);
    const edits = await open({ root, folder, workers });
    const running = edits.edit(paths, [publish]);
    const second = await open({ root, folder, workers });
    expect(second.access).toEqual({ kind: 'held', by: expect.stringContaining('the desktop app') });
    expect(second.notes).toEqual([]);
    await expect(second.edit(paths, [publish])).rejects.toMatchObject({ code: 'read-only' });
    await expect(second.undo()).rejects.toMatchObject({ code: 'read-only' });
    expect((await running).written).toHaveLength(paths.length);
    const third = await open({ root, folder, workers });
    expect(third.past.list(5)).toMatchObject([{ files: paths.length, state: 'applied' }]);
    expect(await third.past.changes(paths[1] ?? '')).toMatchObject([{ standing: true }]);
    expect(count(root, after)).toBe(paths.length);
  });
});

describe('history', () => {
  it('goes by the order of the edits, not by the clock', async () => {
    const root = scratchFolder();
    const folder = scratchFolder();
    fill(root);
    let clock = Date.now();
    const now = (): number => (clock -= 3_600_000);
    const edits = await open({ root, folder, workers: false, now });
    const first = await edits.edit(['_news/0/0.md'], [{ field: 'quality', op: 'set', value: 1 }]);
    const second = await edits.edit(['_news/0/0.md'], [{ field: 'quality', op: 'set', value: 2 }]);
    expect(edits.past.list(5).map(({ id }) => id)).toEqual([second.entry, first.entry]);
    await edits.close();
    const next = await open({ root, folder, workers: false, now });
    expect(next.past.list(5).map(({ id }) => id)).toEqual([second.entry, first.entry]);
    expect(next.past.list(5, second.entry ?? '').map(({ id }) => id)).toEqual([first.entry]);
    await next.undo();
    expect(readFileSync(join(root, '_news/0/0.md'), 'utf8')).toContain('quality: 1\n');
  });

  it('does not judge an interrupted batch while its disk is not mounted', async () => {
    const parent = scratchFolder();
    const root = join(parent, 'library');
    const folder = scratchFolder();
    fill(root);
    const edits = await open({ root, folder, workers: false });
    await edits.edit(paths, [publish]);
    await edits.close();
    const log = readFileSync(join(folder, 'journal.log'), 'utf8').split('\n');
    writeFileSync(join(folder, 'journal.log'), `${log[0]}\n`);
    writeFileSync(join(root, paths[2] ?? ''), before);
    renameSync(root, join(parent, 'unmounted'));
    mkdirSync(root);
    const away = await open({ root, folder, workers: false });
    expect(away.state().interrupted).toEqual([]);
    await away.close();
    rmSync(root, { recursive: true });
    renameSync(join(parent, 'unmounted'), root);
    const back = await open({ root, folder, workers: false });
    expect(back.state().interrupted).toMatchObject([
      { state: 'partial', files: paths.length, standing: paths.length - 1 },
    ]);
    const { label } = await back.undo(back.state().interrupted[0]?.id);
    expect(label).toMatch(/^Rolled back: Published/);
    expect(count(root, before)).toBe(paths.length);
  });
});
