import { availableParallelism } from 'node:os';
import { waitingDisk } from '../articles/disk';
import { type Decision, decide, pathOf, unreadable, type Wish } from './decide-file';
import { inLanes } from './lanes';
import { decided, tidied, written, type WrittenFiles } from './part';
import { Seat } from './seat';
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

/** Reads, decides on and writes files: few on the main thread, many in workers that it shares nothing with but a stop. */
export class Hands {
  readonly #workerFile: string | null;
  readonly #leftAlone: (path: string) => string | null;
  #seats: Seat[] = [];
  #rest: NodeJS.Timeout | undefined;

  /**
   * @param workerFile the built edit worker; `null`: everything on the main thread
   * @param leftAlone why a file is not to be read, for people; `null` when it may be
   */
  constructor(workerFile: string | null, leftAlone: (path: string) => string | null) {
    this.#workerFile = workerFile;
    this.#leftAlone = leftAlone;
  }

  /** Decisions in the order of the wishes. A file that is to be left alone, or over which a worker dies, is refused. */
  async decide(root: string, wishes: readonly Wish[]): Promise<Decision[]> {
    const reasons = wishes.map((wish) => this.#leftAlone(pathOf(wish)));
    const ready = await this.#decide(
      root,
      wishes.filter((_, i) => reasons[i] === null),
    );
    let next = 0;
    return wishes.flatMap((wish, i) => {
      const reason = reasons[i] ?? null;
      if (reason !== null) return unreadable(pathOf(wish), reason);
      next += 1;
      return ready[next - 1] ?? [];
    });
  }

  async #decide(root: string, wishes: readonly Wish[]): Promise<Decision[]> {
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
