import { mkdir, open, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntryId } from '../../preload/contract/edit';
import { GalleyError } from '../../preload/contract/errors';
import { syncFolder } from '../articles/write';
import { type BeginRecord, isJournalRecord, type TransitionKey } from './entry';
import { type Entry, History } from './history';
import { LogFile, readLog } from './log-file';
import type { FilePlan } from './transition';

/** Entries with more files than this keep their plans in a file of their own, so that opening the journal stays quick. */
const inlineFiles = 16;

/**
 * The durable record of every edit of one library: `journal.log` with a begin and an end record an entry, and
 * `batches/ID.log` with the plans of large ones. Append-only; what the records mean is `History`.
 */
export class Journal {
  readonly history = new History();
  readonly #folder: string;
  #log: LogFile | null = null;
  /** What the opener should tell the editor, e.g. that a damaged file was kept aside. */
  readonly notes: string[] = [];

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Opens the journal in `folder`, making it where absent. With `writable: false` (another instance holds the library)
   * nothing on disk is repaired or made.
   */
  static async open(folder: string, writable: boolean): Promise<Journal> {
    const journal = new Journal(folder);
    if (writable) await mkdir(join(folder, 'batches'), { recursive: true, mode: 0o700 });
    const path = join(folder, 'journal.log');
    const { records, soundLength, torn, damaged } = await readLog(path);
    const sound = records.filter(isJournalRecord);
    for (const record of sound) journal.history.replay(record);
    if (!writable) return journal;
    if (damaged || sound.length !== records.length) {
      await journal.#setAside(path, sound);
      journal.#log = await LogFile.open(path, (await readLog(path)).soundLength);
    } else {
      journal.#log = await LogFile.open(path, soundLength);
      if (torn) journal.notes.push('The last journal line was incomplete; nothing had been written for it.');
    }
    await syncFolder(folder);
    return journal;
  }

  /**
   * Records what is about to be written. When this answers, the record is on the disk itself.
   * @throws GalleyError `journal`: nothing is recorded, and nothing may be written
   */
  async begin(head: Omit<BeginRecord, 't' | 'plans'>, plans: readonly FilePlan[]): Promise<void> {
    const inline = plans.length <= inlineFiles;
    const record: BeginRecord = { t: 'begin', ...head, plans: inline ? plans : null };
    try {
      if (!inline) await this.#writeBatch(head.id, plans);
      await this.#writable().append([record], true);
    } catch (error) {
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
    try {
      await this.#writable().append([record], false);
    } catch (error) {
      const why = `the edit journal cannot be written (${reason(error)})`;
      throw new GalleyError('journal', `The change is made, but ${why}. The next start will look at the files again.`);
    }
  }

  /** The plans of an entry, as they were when it began. */
  async plans(entry: Entry): Promise<readonly FilePlan[]> {
    if (entry.begin.plans !== null) return entry.begin.plans;
    const { records } = await readLog(this.#batchPath(entry.begin.id));
    // Written by us, checksummed line by line, and complete before the begin record was.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
    return records as readonly FilePlan[];
  }

  async close(): Promise<void> {
    await this.#log?.close();
    this.#log = null;
  }

  #writable(): LogFile {
    if (this.#log === null) throw new Error('the journal is not open for writing');
    return this.#log;
  }

  #batchPath(id: EntryId): string {
    return join(this.#folder, 'batches', `${id}.log`);
  }

  async #writeBatch(id: EntryId, plans: readonly FilePlan[]): Promise<void> {
    const log = await LogFile.open(this.#batchPath(id), 0);
    try {
      for (let at = 0; at < plans.length; at += 1000) {
        await log.append(plans.slice(at, at + 1000), at + 1000 >= plans.length);
      }
    } catch (error) {
      await unlink(this.#batchPath(id));
      throw error;
    } finally {
      await log.close();
    }
    await syncFolder(join(this.#folder, 'batches'));
  }

  /** Keeps a damaged journal for inspection and goes on with the records that are whole. */
  async #setAside(path: string, sound: readonly unknown[]): Promise<void> {
    const kept = `${path}.damaged-${Date.now()}`;
    const fresh = `${path}.new`;
    const log = await LogFile.open(fresh, 0);
    await log.append(sound, true);
    await log.close();
    await copyAside(path, kept);
    await rename(fresh, path);
    this.notes.push(`The edit journal was damaged. What could be read is kept; the damaged file is ${kept}.`);
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function copyAside(from: string, to: string): Promise<void> {
  const source = await open(from, 'r');
  try {
    const copy = await open(to, 'wx', 0o600);
    try {
      await copy.writeFile(await source.readFile());
      await copy.sync();
    } finally {
      await copy.close();
    }
  } finally {
    await source.close();
  }
}
