import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Problem } from '../../preload/contract/article';
import type { Disk } from '../articles/disk';
import { commit, type Exchange } from '../articles/exchange';
import { type ArticleFile, keepsRewriting, readSettledFile, refuseUnwritable, settling } from '../articles/file';
import { ArticleRefusal } from '../articles/refusal';
import { discard, DiskFull, stage, syncFolder } from '../articles/write';
import { inLanes } from './lanes';
import { type Prepared, preparedBytes } from './prepared';
import type { Stop } from './stop';
import { ConflictRefusal, type FieldConflict, type FilePlan, makesOrRemoves, transit } from './transition';
import { makeOrRemove } from './write-presence';

/** A file to write. */
export interface Order {
  readonly plan: FilePlan;
  readonly prepared: Prepared | null;
}

export type Written =
  | { readonly kind: 'written' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Another writer changed fields that were to be changed. */
  | { readonly kind: 'conflict'; readonly conflicts: readonly FieldConflict[] }
  /** The disk had no room for the new version. */
  | { readonly kind: 'full'; readonly problem: Problem }
  /** Not begun because of a request to stop. */
  | { readonly kind: 'left' };

export interface WriteOptions {
  /** The library, a real path. */
  readonly root: string;
  /** Resolves when the journal is on disk; no file is touched before. */
  readonly journalled: Promise<void>;
  /** A full disk asks everyone to stop. */
  readonly stop: Stop;
  readonly disk: Disk;
  /** How many files are under way at once. */
  readonly lanes: number;
  /** Called when it is known of a file. */
  readonly onFile: () => void;
}

/** How often a file that others keep rewriting is tried again from what is on disk then. */
const attempts = 8;

/** Old versions of so many bytes are kept in memory until they are looked at once more. */
const mostHeld = 32 * 1024 * 1024;

/**
 * Replaces files, each as it is on disk at that moment with only the planned fields changed, and syncs their folders.
 * Goes in rounds, of which the next has those that somebody else wrote into during the last one.
 */
export class FileWriter {
  readonly #root: string;
  readonly #options: WriteOptions;
  readonly #results: Written[] = [];
  /** The files that stand replaced in this round, by the index of their order. */
  #exchanges = new Map<number, Exchange>();
  #held = 0;
  /** To be written once more. */
  #again: number[] = [];
  readonly #unsynced = new Set<string>();
  #reason: string | null = null;

  constructor(options: WriteOptions) {
    this.#root = options.root;
    this.#options = options;
  }

  /** Why a folder did not confirm that the files are there under their names; `null` when all did. */
  get unconfirmed(): string | null {
    return this.#reason;
  }

  /**
   * What became of each order, in their order. Once.
   * @throws what `journalled` rejects with, before anything was replaced
   */
  async write(orders: readonly Order[]): Promise<readonly Written[]> {
    const { lanes } = this.#options;
    let round = orders.map((order, index) => ({ order, index }));
    for (let attempt = 0; attempt < attempts && round.length > 0; attempt += 1) {
      // Whoever came between may be in the middle of it, and a file that was given back does not show that.
      if (attempt > 0) await setTimeout(settling);
      this.#again = [];
      try {
        await inLanes(round, lanes, ({ order, index }) => this.#one(order, index, attempt === 0));
      } finally {
        await this.#settle();
      }
      const again = new Set(this.#again);
      round = round.filter(({ index }) => again.has(index));
    }
    await this.#sync();
    const problem = { code: 'write-failed', severity: 'error', line: 1, column: 1, message: keepsRewriting } as const;
    for (const { index } of round) this.#ended(index, { kind: 'refused', problem });
    return this.#results;
  }

  #ended(index: number, result: Written): void {
    this.#results[index] = result;
    this.#options.onFile();
  }

  async #one(order: Order, index: number, first: boolean): Promise<void> {
    const { stop } = this.#options;
    if (stop.asked) return this.#ended(index, { kind: 'left' });
    try {
      const done = makesOrRemoves(order.plan) ? await this.#present(order.plan) : await this.#replace(order, first);
      if (done === 'changed') this.#again.push(index);
      else if (done === 'written') this.#ended(index, { kind: 'written' });
      else await this.#hold(done, index);
    } catch (error) {
      this.#ended(index, failed(error, stop));
    }
  }

  async #present(plan: FilePlan): Promise<'written' | 'changed'> {
    if (!(await makeOrRemove(this.#root, plan, this.#options.journalled))) return 'changed';
    this.#unsynced.add(dirname(`${this.#root}/${plan.path}`));
    return 'written';
  }

  async #replace(order: Order, first: boolean): Promise<Exchange | 'written' | 'changed'> {
    const { disk, journalled } = this.#options;
    const { plan, prepared } = order;
    const kept = first && prepared?.kind === 'kept' ? prepared.file : null;
    const file = kept ?? (await readSettledFile(this.#root, plan.path, disk));
    // Of a kept file planning saw that it may be written; a change of its mode since makes `commit` find it changed.
    if (kept === null) await refuseUnwritable(file, disk);
    const next = nextOf(file, order);
    if (next === null) {
      await journalled;
      this.#unsynced.add(dirname(file.absolute));
      return 'written';
    }
    const staged = await stage(file, next, disk);
    try {
      await journalled;
    } catch (error) {
      await discard(staged, disk);
      throw error;
    }
    return commit(staged, disk);
  }

  async #hold(exchange: Exchange, index: number): Promise<void> {
    this.#exchanges.set(index, exchange);
    this.#unsynced.add(dirname(exchange.file.absolute));
    this.#held += exchange.file.bytes.length;
    if (this.#held > mostHeld) await this.#settle();
  }

  /**
   * Looks at what was replaced once more. The folders come first: whoever was about to write into an old file and had to
   * wait for the disk has begun by then.
   */
  async #settle(): Promise<void> {
    const exchanges = this.#exchanges;
    this.#exchanges = new Map();
    this.#held = 0;
    await this.#sync();
    const failures: unknown[] = [];
    for (const [index, exchange] of exchanges) {
      // Whatever goes wrong with one: the others hold their files until they are settled.
      await this.#settleOne(index, exchange).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }

  async #settleOne(index: number, exchange: Exchange): Promise<void> {
    try {
      if ((await exchange.settle()) === 'written') return this.#ended(index, { kind: 'written' });
      this.#again.push(index);
      this.#unsynced.add(dirname(exchange.file.absolute));
    } catch (error) {
      this.#ended(index, failed(error, this.#options.stop));
    }
  }

  async #sync(): Promise<void> {
    const folders = [...this.#unsynced];
    this.#unsynced.clear();
    for (const sync of await Promise.allSettled(folders.map((folder) => syncFolder(folder, this.#options.disk)))) {
      if (sync.status === 'rejected') this.#reason = reasonOf(sync.reason);
    }
  }
}

/** The file's bytes with the plan carried out; `null` when it is so already. */
function nextOf(file: ArticleFile, { plan, prepared }: Order): Buffer | null {
  const next = (prepared && preparedBytes(prepared, file)) ?? transit(file.bytes, plan.transitions);
  return next === file.bytes || next.equals(file.bytes) ? null : next;
}

/** @throws what is no refusal */
function failed(error: unknown, stop: Stop): Written {
  if (!(error instanceof ArticleRefusal)) throw error;
  if (error instanceof ConflictRefusal) return { kind: 'conflict', conflicts: error.conflicts };
  if (!(error instanceof DiskFull)) return { kind: 'refused', problem: error.problem };
  stop.ask();
  return { kind: 'full', problem: error.problem };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
