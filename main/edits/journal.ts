import { randomBytes } from 'node:crypto';
import { constants, copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntryId } from '../../preload/contract/edit';
import { GalleyError } from '../../preload/contract/errors';
import { systemFault } from '../faults/system-fault';
import { removeIfPresent, syncFolder } from '../articles/write';
import type { BatchFolder } from './batch-folder';
import { Compaction, headOf, type Keeps, leftover, Stopped } from './compaction';
import { type BeginRecord, countTransitions, isJournalRecord, type PlansRecord, type TransitionKey } from './entry';
import { type Entry, History, type Retention, retention } from './history';
import { encodeLine, lead, parsed } from './journal-line';
import { damagedNote, keptNote, salvagedNote, tornNote } from './journal-notes';
import { LogFile, logBytes, type LogReading, readLines } from './log-file';
import { PlanStore } from './plan-store';
import type { FilePlan } from './transition';

/** Where a record's kind stands in its JSON, after `{"t":"`, and what that of plans begins with. */
const kindAt = 6;
const plansInitial = 'p'.charCodeAt(0);

/** How a damaged journal that was kept begins. */
const damagedName = 'journal.log.damaged-';

/**
 * The durable record of every edit of one library: `journal.log` with plans, a begin and an end an entry, and
 * `batches/ID.log` with the plans of large ones. Append-only but for compaction; what the records mean is `History`.
 */
export class Journal {
  readonly history = new History();
  /** What the opener should tell the editor, e.g. that a damaged file was kept aside. */
  readonly notes: string[] = [];
  readonly #path: string;
  readonly #folder: string;
  readonly #store: PlanStore;
  #log: LogFile | null = null;
  #writable = false;
  #damaged = false;
  /** Begun by this process and not ended yet. */
  readonly #running = new Set<EntryId>();
  #compaction: Compaction | null = null;
  #compacting: Promise<void> = Promise.resolve();
  #expired: ReadonlySet<EntryId> = new Set();
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(folder: string) {
    this.#folder = folder;
    this.#path = join(folder, 'journal.log');
    this.#store = new PlanStore(folder);
  }

  /**
   * Opens the journal in `folder`, making it where absent. With `writable: false` (another instance holds the library)
   * nothing on disk is repaired or made.
   * @throws GalleyError `journal` when it cannot be read
   */
  static async open(folder: string, writable: boolean): Promise<Journal> {
    const journal = new Journal(folder);
    try {
      await journal.#open(writable);
    } catch (error) {
      await journal.close();
      throw new GalleyError(
        'journal',
        `The edit journal in ${folder} cannot be opened: ${systemFault(error, journal.#path)}`,
      );
    }
    return journal;
  }

  async #open(writable: boolean): Promise<void> {
    const { batches } = this.#store;
    if (!writable) {
      // Read through the handle that is kept: the holder may exchange the file at any moment.
      this.#log = await LogFile.openForReading(this.#path);
      if (this.#log === null) return;
      const { damaged } = await this.#load(await this.#log.read({ from: 0, to: this.#log.length }));
      if (damaged) this.notes.push(damagedNote(this.#path));
      this.#damaged = damaged;
      return;
    }
    await mkdir(batches.folder, { recursive: true, mode: 0o700 });
    const { soundLength, torn, damaged } = await this.#load(await logBytes(this.#path));
    this.#writable = true;
    this.#damaged = damaged;
    if (damaged) await this.#setAside();
    else this.#log = await LogFile.open(this.#path, soundLength);
    if (torn) this.notes.push(tornNote);
    await removeIfPresent(leftover(this.#path));
    await syncFolder(this.#folder);
  }

  /** Replays what was on disk; also says damaged what is whole but no record of ours. */
  async #load(bytes: Buffer): Promise<LogReading> {
    let foreign = false;
    const reading = await readLines(bytes, (json) => {
      // Looked at first: most of the journal is plans, which are not read until they are asked for.
      const head = bytes[json.from + kindAt] === plansInitial ? headOf(bytes, json) : null;
      if (head?.kind === 'plans') {
        this.#store.place(head.id, json);
        return;
      }
      const record = parsed(bytes, json);
      if (isJournalRecord(record)) this.history.replay(record);
      else foreign = true;
    });
    return { ...reading, damaged: reading.damaged || foreign };
  }

  /**
   * Records what is about to be written. When this answers, the record is on the disk itself.
   * @throws GalleyError `journal`: nothing is recorded, and nothing may be written
   */
  async begin(head: Omit<BeginRecord, 't' | 'marks'>, plans: readonly FilePlan[]): Promise<void> {
    const { id } = head;
    const { batches } = this.#store;
    const marks = this.#store.marks(plans);
    const record: BeginRecord = { t: 'begin', ...head, marks };
    this.#running.add(id);
    try {
      if (marks === null) await batches.write(id, plans);
      await this.#inTurn(async (log) => {
        if (marks === null) return log.append([record], true);
        const held: PlansRecord = { t: 'plans', id, plans };
        const line = Buffer.from(encodeLine(held));
        const at = { from: log.length + lead, to: log.length + line.length - 1 };
        await log.appendBytes(Buffer.concat([line, Buffer.from(encodeLine(record))]), true);
        this.#store.place(id, at);
      });
    } catch (error) {
      this.#running.delete(id);
      if (marks === null) await batches.discard(id);
      throw new GalleyError('journal', `Nothing was changed: the edit journal cannot be written (${reason(error)}).`);
    }
    this.history.replay(record);
  }

  /**
   * Records that the entry is over and which transitions were not made. Not synced: a lost end is found again by the
   * next start, which looks at the files.
   * @throws GalleyError `journal`: the files are written, and undo knows of it, but the end is not recorded
   */
  async end(id: EntryId, failed: readonly TransitionKey[], interrupted = false): Promise<void> {
    const record = { t: 'end', id, failed, interrupted } as const;
    this.history.replay(record);
    this.#running.delete(id);
    try {
      await this.#inTurn((log) => log.append([record], false));
    } catch (error) {
      const why = `the edit journal cannot be written (${reason(error)})`;
      throw new GalleyError('journal', `The change is made, but ${why}. The next start will look at the files again.`);
    }
    if (this.#compaction !== null) await this.#settle();
  }

  /**
   * The plans of an entry, as they were when it began.
   * @throws GalleyError `journal` when they are damaged or missing
   */
  async plans({ begin }: Entry): Promise<readonly FilePlan[]> {
    return this.#store.plans(begin, this.#log);
  }

  /**
   * The plans of an entry without an end, for looking after it. Where they are not all there the entry begins anew with
   * those that are, so that at least these can be finished or rolled back, and a damaged file is kept aside: `notes` says so.
   * @throws GalleyError `journal` when it cannot be written or the plans cannot be read
   */
  async salvage({ begin }: Entry): Promise<readonly FilePlan[]> {
    const whole = await this.#store.read(begin, this.#log);
    if (whole.length === begin.files) return whole;
    const { plans, kept } = await this.#store.salvage(begin);
    const { t: _, marks: __, ...head } = begin;
    await this.begin({ ...head, files: plans.length, changes: countTransitions(plans) }, plans);
    if (plans.length < begin.files) this.notes.push(salvagedNote(begin, plans.length, kept));
    return plans;
  }

  /** Nobody writes this entry any more, and what became of it is not known yet: a later start looks after it. */
  leave(id: EntryId): void {
    this.#running.delete(id);
  }

  /** Whether it was damaged when it was opened. */
  get damaged(): boolean {
    return this.#damaged;
  }

  /** Whether this process may write. */
  get writable(): boolean {
    return this.#writable;
  }

  /** The plans of large entries, also of such as the journal has no record of. */
  get batches(): BatchFolder {
    return this.#store.batches;
  }

  /** Whether an entry may have touched a path, by `pathMark`; `planOf` knows. Says it at once. */
  mayTouch({ begin }: Entry, mark: number): boolean {
    return this.#store.mayTouch(begin, mark);
  }

  /** The plan of an entry for one path; `null` when it did not touch it (or its details are damaged). */
  async planOf({ begin }: Entry, path: string): Promise<FilePlan | null> {
    return this.#store.planOf(begin, path, this.#log);
  }

  /**
   * Drops what is older than a year or beyond 100,000 edits, when there is enough of it to be worth it. Copies what
   * stays beside the journal while work goes on, then puts the copy in its place between two entries.
   * `now` in milliseconds since the epoch. Never rejects: when it fails, all is as before, and `notes` says so.
   */
  async compact(now: number, limits: Retention = retention): Promise<void> {
    if (!this.#writable || this.#log === null || this.#compaction !== null) return;
    const expired = this.history.expired(limits, now);
    if (expired.size === 0 || expired.size * 100 < this.history.size) return;
    const compaction = new Compaction(this.#path, ({ id }) => !expired.has(id));
    this.#compaction = compaction;
    this.#expired = expired;
    this.#compacting = compaction
      .copy(this.#log.length)
      .then(() => this.#settle())
      .catch((error: unknown) => this.#giveUp(error));
    await this.#compacting;
  }

  async close(): Promise<void> {
    this.#compaction?.stop();
    await this.#compacting;
    await this.#turn;
    await this.#compaction?.abandon();
    await this.#log?.close();
    this.#log = null;
  }

  /** Puts a finished copy in the journal's place, unless an entry is being written: then its end comes back here. */
  async #settle(): Promise<void> {
    const compaction = this.#compaction;
    if (compaction === null || !compaction.copied || this.#running.size > 0) return;
    try {
      await this.#inTurn(async (log) => {
        const next = await compaction.finish(await log.read({ from: compaction.upTo, to: log.length }));
        this.#compaction = null;
        this.#log = next.log;
        this.#store.exchange(next.places);
        this.history.forget(this.#expired);
        await log.close();
      });
      await syncFolder(this.#folder);
      await this.#store.batches.remove(this.#expired);
    } catch (error) {
      await this.#giveUp(error);
    }
  }

  async #giveUp(error: unknown): Promise<void> {
    await this.#compaction?.abandon();
    this.#compaction = null;
    if (error instanceof Stopped) return;
    this.notes.push(`Old entries of the history could not be dropped (${reason(error)}). Nothing is lost.`);
  }

  /** Keeps a damaged journal for inspection and goes on with the lines that are whole and ours. */
  async #setAside(): Promise<void> {
    const kept = join(this.#folder, `${damagedName}${randomBytes(4).toString('hex')}`);
    await copyFile(this.#path, kept, constants.COPYFILE_EXCL);
    const copy = await LogFile.openForReading(kept);
    await copy?.sync();
    await copy?.close();
    const cleaning = new Compaction(this.#path, isOurs);
    await cleaning.copy(Infinity);
    const { log, places } = await cleaning.finish(Buffer.alloc(0));
    this.#log = log;
    this.#store.exchange(places);
    this.notes.push(keptNote(kept));
  }

  /** One write at a time, so that nothing is appended while the journal is exchanged. */
  async #inTurn<T>(work: (log: LogFile) => Promise<T>): Promise<T> {
    const turn = this.#turn.then(() => {
      if (!this.#writable || this.#log === null) throw new Error('the journal is not open for writing');
      return work(this.#log);
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

const isOurs: Keeps = ({ kind }, bytes, json) => kind === 'plans' || isJournalRecord(parsed(bytes, json));

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
