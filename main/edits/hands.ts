import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { waitingDisk } from '../articles/disk';
import { sweepTemporaries, syncFolder } from '../articles/write';
import { type Decision, decide, type Wish } from './decide-file';
import { inLanes } from './lanes';
import { madeWhole } from './recovery';
import { type Answer, Seat } from './seat';
import type { Stop } from './stop';
import { FileWriter, type Order, type Written } from './write-files';

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

export interface WrittenFiles {
  readonly results: readonly Written[];
  /** Why the disk did not confirm that the written files are there under their names, `null` when it did. */
  readonly unconfirmed: string | null;
}

/** Reads, decides on and writes files: few on the main thread, many in workers that it shares nothing with but a stop. */
export class Hands {
  readonly #workerFile: string | null;
  #seats: Seat[] = [];
  #rest: NodeJS.Timeout | undefined;

  /** `workerFile`: the built edit worker; `null`: everything on the main thread. */
  constructor(workerFile: string | null) {
    this.#workerFile = workerFile;
  }

  /** Decisions in the order of the wishes. A file over which a worker dies is refused. */
  async decide(root: string, wishes: readonly Wish[]): Promise<Decision[]> {
    const decisions: Decision[] = [];
    if (!this.#many(wishes)) {
      await inLanes(wishes, lanes, async (wish, i) => {
        decisions[i] = await decide(root, wish, wishes.length <= fewFiles, waitingDisk);
      });
      return decisions;
    }
    await this.#share(wishes, availableParallelism(), async (seat, part, from) => {
      for (const [i, decision] of (await decided(seat, root, part)).entries()) decisions[from + i] = decision;
    });
    return decisions;
  }

  /**
   * What became of each order, in their order.
   * @throws what `journalled` rejects with, and then no file was touched
   */
  async write(root: string, orders: readonly Order[], { journalled, stop, onFile }: Writing): Promise<WrittenFiles> {
    if (!this.#many(orders)) {
      const writer = new FileWriter({ root, journalled, stop, onFile, disk: waitingDisk, lanes });
      return { results: await writer.write(orders), unconfirmed: writer.unconfirmed };
    }
    await journalled;
    const results: Written[] = [];
    let unconfirmed: string | null = null;
    const orphaned = new Set<string>();
    await this.#share(orders, writers, async (seat, part, from) => {
      const done = await written(seat, root, part, stop);
      for (const folder of done.orphaned) orphaned.add(folder);
      unconfirmed ??= done.unconfirmed;
      for (const [i, result] of done.results.entries()) {
        results[from + i] = result;
        onFile();
      }
    });
    // By now nobody else has files of ours under way there.
    for (const folder of orphaned) unconfirmed ??= await tidied(folder);
    return { results, unconfirmed };
  }

  async close(): Promise<void> {
    clearTimeout(this.#rest);
    const seats = this.#seats;
    this.#seats = [];
    await Promise.all(seats.map((seat) => seat.close()));
  }

  #many(items: readonly unknown[]): boolean {
    return this.#workerFile !== null && items.length > fewFiles;
  }

  /** Gives the items out in small parts, each to the worker that is free first. */
  async #share<T>(
    items: readonly T[],
    most: number,
    work: (seat: Seat, part: readonly T[], from: number) => Promise<void>,
  ): Promise<void> {
    const seats = this.#staff(Math.min(most, writers));
    const size = Math.max(1, Math.min(longestJob, Math.ceil(items.length / (seats.length * 4))));
    let next = 0;
    try {
      await Promise.all(
        seats.map(async (seat) => {
          while (next < items.length) {
            const from = next;
            next += size;
            await work(seat, items.slice(from, from + size), from);
          }
        }),
      );
    } finally {
      for (const seat of seats) seat.hold(false);
      this.#rest = setTimeout(() => void this.close(), patience).unref();
    }
  }

  #staff(count: number): Seat[] {
    clearTimeout(this.#rest);
    while (this.#workerFile !== null && this.#seats.length < count) this.#seats.push(new Seat(this.#workerFile));
    const seats = this.#seats.slice(0, count);
    for (const seat of seats) seat.hold(true);
    return seats;
  }
}

/** Of a part that a worker died over each file is looked at alone, so that the one to blame is named and no other. */
async function decided(seat: Seat, root: string, part: readonly Wish[]): Promise<readonly Decision[]> {
  const reply = await seat.ask({ kind: 'decide', root, wishes: part });
  if (reply.kind === 'decided') return reply.decisions;
  const [only, ...others] = part;
  if (reply.kind !== 'died' || only === undefined) throw new Error(failure(reply));
  if (others.length > 0) return oneByOne(part, (wish) => decided(seat, root, [wish]));
  const path = only.kind === 'edit' ? only.path : only.plan.path;
  const message = `Reading it ended in a defect of Galley: ${failure(reply)} The file is as it was.`;
  const problem = { code: 'unreadable', severity: 'error', line: 1, column: 1, message } as const;
  return [{ plan: null, refused: [{ path, field: null, problem }], prepared: null }];
}

interface Part extends WrittenFiles {
  /** Folders in which a worker that died may have left its temporary files, and what it did not sync. */
  readonly orphaned: readonly string[];
}

/** A worker that dies leaves its files as they are, each whole; each is then looked at, and tried once more by itself. */
async function written(seat: Seat, root: string, part: readonly Order[], stop: Stop): Promise<Part> {
  const reply = await seat.ask({ kind: 'write', root, orders: part, stop: stop.shared });
  if (reply.kind === 'written') return { ...reply, orphaned: [] };
  const results: Written[] = [];
  const orphaned = part.map(({ plan }) => dirname(join(root, plan.path)));
  let unconfirmed: string | null = null;
  for (const order of part) {
    if (await madeWhole(root, order.plan)) results.push({ kind: 'written' });
    else if (reply.kind === 'died' && part.length > 1) {
      const again = await written(seat, root, [order], stop);
      results.push(...again.results);
      unconfirmed ??= again.unconfirmed;
    } else {
      const message = `It was not written: ${failure(reply)} The file is as it was.`;
      results.push({
        kind: 'refused',
        problem: { code: 'write-failed', severity: 'error', line: 1, column: 1, message },
      });
    }
  }
  return { results, unconfirmed, orphaned };
}

/** Sees to what a worker that died could not. Answers why the folder did not confirm what is in it, `null` when it did. */
async function tidied(folder: string): Promise<string | null> {
  try {
    await sweepTemporaries(folder);
    await syncFolder(folder);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function oneByOne<T, R>(items: readonly T[], work: (item: T) => Promise<readonly R[]>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const item of items) results.push(...(await work(item)));
  return results;
}

function failure(reply: Answer): string {
  return reply.kind === 'failed' || reply.kind === 'died' ? reply.message : `unexpected answer: ${reply.kind}.`;
}
