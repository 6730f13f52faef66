import { availableParallelism } from 'node:os';
import { GalleyError } from '../../preload/contract/errors';
import { waitingDisk } from '../articles/disk';
import { type FileDecision, decide, pathOf, unreadable, type Wish } from './decide-file';
import { inLanes } from './lanes';
import { decided, tidied, written, type WrittenFiles } from './part';
import type { Seat } from './seat';
import { Seats } from './seats';
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

export interface Writing {
  /** Resolves when the journal is on disk: no file is replaced before. */
  readonly journalled: Promise<void>;
  readonly stop: Stop;
  readonly onFile: () => void;
}

/** What is asked of a library that was closed. */
export function closedError(): GalleyError {
  return new GalleyError('no-library', 'This library was closed. Open it again.');
}

/**
 * Reads, decides on and writes files: few on the main thread, many in workers that it shares nothing with but a stop.
 * Several callers may ask at once.
 */
export class Hands {
  /** `null`: everything on the main thread. */
  readonly #seats: Seats | null;
  readonly #leftAlone: (path: string) => string | null;
  readonly #shares = new Set<Promise<void>>();
  #closed = false;

  /**
   * @param workerFile the built edit worker; `null`: everything on the main thread
   * @param leftAlone why a file is not to be read, for people; `null` when it may be
   */
  constructor(workerFile: string | null, leftAlone: (path: string) => string | null) {
    this.#seats = workerFile === null ? null : new Seats(workerFile, writers);
    this.#leftAlone = leftAlone;
  }

  /**
   * Decisions in the order of the wishes. A file that is to be left alone, or over which a worker dies, is refused.
   * @throws GalleyError `no-library` once it is closed
   */
  async decide(root: string, wishes: readonly Wish[]): Promise<FileDecision[]> {
    this.#refuseClosed();
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

  async #decide(root: string, wishes: readonly Wish[]): Promise<FileDecision[]> {
    const decisions: FileDecision[] = [];
    const seats = this.#seatsFor(wishes);
    if (seats === null) {
      await inLanes(wishes, lanes, async (wish, i) => {
        decisions[i] = await decide(root, wish, wishes.length <= fewFiles, waitingDisk);
      });
      return decisions;
    }
    await this.#share(seats, wishes, Math.min(writers, availableParallelism()), async (seat, part, from) => {
      for (const [i, decision] of (await decided(seat, root, part)).entries()) decisions[from + i] = decision;
    });
    return decisions;
  }

  /**
   * What became of each order, in their order.
   * @throws what `journalled` rejects with, and then no file was touched; GalleyError `no-library` once it is closed
   */
  async write(root: string, orders: readonly Order[], { journalled, stop, onFile }: Writing): Promise<WrittenFiles> {
    this.#refuseClosed();
    const seats = this.#seatsFor(orders);
    if (seats === null) {
      const writer = new FileWriter({ root, journalled, stop, onFile, disk: waitingDisk, lanes });
      return { results: await writer.write(orders), unconfirmed: writer.unconfirmed };
    }
    await journalled;
    const results: Written[] = [];
    let unconfirmed: string | null = null;
    const orphaned = new Set<string>();
    await this.#share(seats, orders, writers, async (seat, part, from) => {
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

  /** Ends what is being decided after the parts under way, and the workers. To be called when nothing is being written. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#shares);
    await this.#seats?.close();
  }

  #refuseClosed(): void {
    if (this.#closed) throw closedError();
  }

  #seatsFor(items: readonly unknown[]): Seats | null {
    return items.length > fewFiles ? this.#seats : null;
  }

  /**
   * Gives the items out in small parts, `most` at a time, each to the seat that is free first. Rejects with the first
   * failure, once the parts under way have ended.
   */
  async #share<T>(
    seats: Seats,
    items: readonly T[],
    most: number,
    work: (seat: Seat, part: readonly T[], from: number) => Promise<void>,
  ): Promise<void> {
    const size = Math.max(1, Math.min(longestJob, Math.ceil(items.length / (most * 4))));
    const parts = Array.from({ length: Math.ceil(items.length / size) }, (_, i) => i * size);
    const share = inLanes(parts, most, (from) =>
      seats.lend(async (seat) => {
        this.#refuseClosed();
        await work(seat, items.slice(from, from + size), from);
      }),
    );
    this.#shares.add(share);
    try {
      await share;
    } finally {
      this.#shares.delete(share);
    }
  }
}
