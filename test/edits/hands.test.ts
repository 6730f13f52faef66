import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Operation } from '../../preload/contract/edit';
import type { Wish } from '../../main/edits/decide-file';
import { Edits } from '../../main/edits/edits';
import { Hands } from '../../main/edits/hands';
import { editWorkerFile } from '../support/scan-worker';
import { scratchFolder } from '../support/scratch';

const publish: Operation = { field: 'published', op: 'set', value: true };
const raise: Operation = { field: 'quality', op: 'add', value: 10 };
const before = '---\ntitle: "A harbour opens"\nquality: 64\npublished: false\n---\nText.\n';

function nothing(): void {}

/** Articles in folders called by the letters, so many in each. */
function library(count: number, ...letters: readonly string[]): { root: string; paths: readonly string[][] } {
  const root = scratchFolder();
  const paths = letters.map((letter) => Array.from({ length: count }, (_, i) => `${letter}/${i}.md`));
  for (const letter of letters) mkdirSync(join(root, letter));
  for (const path of paths.flat()) writeFileSync(join(root, path), before);
  return { root, paths };
}

function wishes(paths: readonly string[], operation: Operation): Wish[] {
  return paths.map((path) => ({ kind: 'edit', path, operations: [operation], seen: undefined }));
}

/** The product's worker, which begins the job that `slow/0.md` is part of once there is a file `go` in the library. */
async function waitingWorker(): Promise<string> {
  const file = join(scratchFolder('worker'), 'waiting.cjs');
  writeFileSync(
    file,
    `const { parentPort } = require('node:worker_threads');
    const { existsSync } = require('node:fs');
    const pause = new Int32Array(new SharedArrayBuffer(4));
    parentPort.on('message', (job) => {
      const slow = (job.wishes ?? []).some((wish) => wish.path === 'slow/0.md');
      while (slow && !existsSync(job.root + '/go')) Atomics.wait(pause, 0, 0, 5);
    });
    require(${JSON.stringify(await editWorkerFile())});`,
  );
  return file;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('hands at two works at once', () => {
  it('give each its own answers', async () => {
    const { root, paths } = library(200, 'a', 'b');
    const hands = new Hands(await editWorkerFile(), () => null);
    onTestFinished(() => hands.close());
    const [a = [], b = []] = paths;
    const decided = await Promise.all([hands.decide(root, wishes(a, publish)), hands.decide(root, wishes(b, raise))]);
    const planned = decided.map((decisions) =>
      decisions.map(({ plan }) => [plan?.path, ...(plan?.transitions.map(({ field }) => field) ?? [])]),
    );
    expect(planned[0]).toEqual(a.map((path) => [path, 'published']));
    expect(planned[1]).toEqual(b.map((path) => [path, 'quality']));
  });

  it('keep the workers for as long as one of the two goes on', async () => {
    const { root, paths } = library(60, 'slow', 'quick');
    const [slow = [], quick = []] = paths;
    const hands = new Hands(await waitingWorker(), () => null);
    onTestFinished(() => hands.close());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const long = hands.decide(root, wishes(slow, publish));
    const short = hands.decide(root, wishes(quick, publish));
    await short;
    await vi.advanceTimersByTimeAsync(60_000);
    writeFileSync(join(root, 'go'), '');
    expect((await long).flatMap(({ refused }) => refused)).toEqual([]);
  });

  it('end at the next part when they are closed, and take nothing more', async () => {
    const { root, paths } = library(400, 'slow');
    const [slow = []] = paths;
    const hands = new Hands(await waitingWorker(), () => null);
    const cut = hands.decide(root, wishes(slow, publish));
    const closed = hands.close();
    writeFileSync(join(root, 'go'), '');
    await expect(cut).rejects.toMatchObject({ code: 'no-library' });
    await closed;
    for (const some of [slow, slow.slice(0, 1)]) {
      await expect(hands.decide(root, wishes(some, publish))).rejects.toMatchObject({ code: 'no-library' });
    }
  });

  it('write what was planned while others plan', async () => {
    const { root, paths } = library(300, 'a', 'b');
    const [a = [], b = []] = paths;
    const options = { root, folder: scratchFolder(), door: 'app', onState: nothing, onProgress: nothing } as const;
    const edits = await Edits.open({ ...options, workerFile: await editWorkerFile() });
    onTestFinished(() => edits.close());
    const batch = { over: false };
    const writing = edits.edit(a, [publish]).finally(() => (batch.over = true));
    let previews = 0;
    while (!batch.over) {
      const plan = await edits.plan(b, [raise]);
      expect(plan.plans.map(({ path }) => path)).toEqual(b);
      expect(plan.refused).toEqual([]);
      if (!batch.over) previews += 1;
    }
    expect(previews).toBeGreaterThan(0);
    expect(await writing).toMatchObject({ written: a, refused: [], left: [] });
    const texts = (some: readonly string[]) => new Set(some.map((path) => readFileSync(join(root, path), 'utf8')));
    expect(texts(a)).toEqual(new Set([before.replace('false', 'true')]));
    expect(texts(b)).toEqual(new Set([before]));
    await edits.undo();
    expect(texts(a)).toEqual(new Set([before]));
  });
});
