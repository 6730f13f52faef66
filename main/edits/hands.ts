import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { waitingDisk } from '../articles/disk';
import { type Decision, decide, type Order, type Wish, write, type Written } from './file-jobs';
import { madeWhole } from './recovery';
import type { Stop } from './stop';
import type { Job, Reply } from './worker-messages';

/** Up to this many files are done on the main thread, which waits without blocking: starting workers takes longer. */
const fewFiles = 48;
/** How many files of a few are under way at once. */
const lanes = 8;
/** Writers mostly wait for the disk, and those that wait together share one flush of its journal. */
const writers = 8;
/** A worker tells of so many files at once, at most: progress and cancelling should not wait for more. */
const longestJob = 32;
/** How long idle workers are kept, in milliseconds. */
const patience = 10_000;

export interface Writing {
  /** Resolves when the journal is on disk: no file is replaced before. */
  readonly journalled: Promise<void>;
  readonly stop: Stop;
  readonly onFile: () => void;
}

/** Reads, decides on and writes files: few on the main thread, many in workers that it shares nothing with but a stop. */
export class Hands {
  readonly #workerFile: string | null;
  #workers: Worker[] = [];
  #rest: NodeJS.Timeout | undefined;

  /** `workerFile`: the built edit worker; `null`: everything on the main thread. */
  constructor(workerFile: string | null) {
    this.#workerFile = workerFile;
  }

  /** Decisions in the order of the wishes. Rejects when a worker fails, and then nothing is lost. */
  async decide(root: string, wishes: readonly Wish[]): Promise<Decision[]> {
    const decisions: Decision[] = [];
    if (!this.#many(wishes)) {
      await inLanes(wishes, async (wish, i) => {
        decisions[i] = await decide(root, wish, wishes.length <= fewFiles, waitingDisk);
      });
      return decisions;
    }
    await this.#share(wishes, availableParallelism(), async (worker, part, from) => {
      const reply = await ask(worker, { kind: 'decide', root, wishes: part });
      if (reply.kind !== 'decided') throw new Error(failure(reply));
      for (const [i, decision] of reply.decisions.entries()) decisions[from + i] = decision;
    });
    return decisions;
  }

  /** What became of each order. Rejects with what `journalled` rejects with, and then no file was touched. */
  async write(root: string, orders: readonly Order[], { journalled, stop, onFile }: Writing): Promise<Written[]> {
    const results: Written[] = [];
    if (!this.#many(orders)) {
      await inLanes(orders, async (order, i) => {
        results[i] = await write(root, order, journalled, stop, waitingDisk);
        onFile();
      });
      return results;
    }
    await journalled;
    await this.#share(orders, writers, async (worker, part, from) => {
      const done = await written(worker, root, part, stop);
      for (const [i, result] of done.entries()) {
        results[from + i] = result;
        onFile();
      }
    });
    return results;
  }

  async close(): Promise<void> {
    clearTimeout(this.#rest);
    const workers = this.#workers;
    this.#workers = [];
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #many(items: readonly unknown[]): boolean {
    return this.#workerFile !== null && items.length > fewFiles;
  }

  /** Gives the items out in small parts, each to the worker that is free first. */
  async #share<T>(
    items: readonly T[],
    most: number,
    work: (worker: Worker, part: readonly T[], from: number) => Promise<void>,
  ): Promise<void> {
    const workers = this.#staff(Math.min(most, writers));
    const size = Math.max(1, Math.min(longestJob, Math.ceil(items.length / (workers.length * 4))));
    let next = 0;
    try {
      await Promise.all(
        workers.map(async (worker) => {
          while (next < items.length) {
            const from = next;
            next += size;
            await work(worker, items.slice(from, from + size), from);
          }
        }),
      );
    } finally {
      for (const worker of workers) worker.unref();
      this.#rest = setTimeout(() => void this.close(), patience).unref();
    }
  }

  #staff(count: number): Worker[] {
    clearTimeout(this.#rest);
    while (this.#workerFile !== null && this.#workers.length < count) {
      const worker = new Worker(this.#workerFile);
      worker.once('exit', () => {
        this.#workers = this.#workers.filter((other) => other !== worker);
      });
      this.#workers.push(worker);
    }
    const workers = this.#workers.slice(0, count);
    for (const worker of workers) worker.ref();
    return workers;
  }
}

/** A worker that dies leaves its files as they are, each whole; each is then looked at. */
async function written(worker: Worker, root: string, part: readonly Order[], stop: Stop): Promise<readonly Written[]> {
  const reply = await ask(worker, { kind: 'write', root, orders: part, stop: stop.shared });
  if (reply.kind === 'written') return reply.results;
  const results: Written[] = [];
  for (const { plan } of part) {
    const message = `It was not written: ${failure(reply)} The file is as it was.`;
    const problem = { code: 'write-failed', severity: 'error', line: 1, column: 1, message } as const;
    results.push((await madeWhole(root, plan)) ? { kind: 'written' } : { kind: 'refused', problem });
  }
  return results;
}

async function ask(worker: Worker, job: Job): Promise<Reply> {
  return new Promise((resolve) => {
    const settle = (reply: Reply): void => {
      worker.off('message', settle);
      worker.off('error', failed);
      worker.off('exit', ended);
      resolve(reply);
    };
    const failed = (error: unknown): void => settle({ kind: 'failed', message: String(error) });
    const ended = (code: number): void => settle({ kind: 'failed', message: `a worker ended with code ${code}.` });
    worker.on('message', settle);
    worker.on('error', failed);
    worker.on('exit', ended);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(job);
  });
}

function failure(reply: Reply): string {
  return reply.kind === 'failed' ? reply.message : `unexpected answer: ${reply.kind}.`;
}

/** Rejects with the first failure, once what was under way has ended and tidied up: nothing goes on behind the caller. */
async function inLanes<T>(items: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<void> {
  const queue = items.entries();
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (failures.length > 0) return;
      try {
        await work(item, index);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
  if (failures.length > 0) throw failures[0];
}
