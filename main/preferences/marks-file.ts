import { copyFile, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { GalleyError } from '../../preload/contract/errors';
import { isSystemError, systemFault } from '../faults/system-fault';
import { isMarked, type MarksRecord, recordLine, recordOf } from './marks-record';

/** Lines read, or written anew, between two turns of the event loop: some 5 ms. */
const linesPerTurn = 2_000;
/** Lines that say nothing any more are dropped at an opening when there are so many more of them than of the others. */
const worthCompacting = 1_000;

/**
 * `marks.jsonl` of one library: reviewed, flagged and noted articles, one line a change, the last one of a path counts. A
 * key press appends a line, however many marks there are. What is not a line of ours is kept aside and told.
 */
export class MarksFile {
  readonly notes: string[] = [];
  readonly #path: string;
  readonly #records = new Map<string, MarksRecord>();
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(path: string) {
    this.#path = path;
  }

  /**
   * @param folder the library's own in the data folder
   * @param write false: another instance may be writing, so nothing is repaired or dropped
   * @throws GalleyError `unreadable`
   */
  static async open(folder: string, write: boolean): Promise<MarksFile> {
    const file = new MarksFile(join(folder, 'marks.jsonl'));
    try {
      await file.#read(write);
    } catch (error) {
      throw file.#fault(error, 'unreadable', 'cannot be read');
    }
    return file;
  }

  get size(): number {
    return this.#records.size;
  }

  get(path: string): MarksRecord | undefined {
    return this.#records.get(path);
  }

  records(): Iterable<MarksRecord> {
    return this.#records.values();
  }

  /**
   * Keeps these in the place of what was kept under their paths. Settles when they are on the disk itself.
   * @throws GalleyError `refused` when they cannot be written
   */
  async put(records: readonly MarksRecord[]): Promise<void> {
    if (records.length === 0) return;
    const turn = this.#queue.then(() => this.#append(records));
    this.#queue = turn.catch(() => undefined);
    await turn.catch((error: unknown) => {
      throw this.#fault(error, 'refused', 'cannot be kept');
    });
    for (const record of records) this.#take(record);
  }

  /** Settles when nothing is being written any more. */
  async close(): Promise<void> {
    await this.#queue;
  }

  #take(record: MarksRecord): void {
    if (isMarked(record)) this.#records.set(record.path, record);
    else this.#records.delete(record.path);
  }

  async #append(records: readonly MarksRecord[]): Promise<void> {
    const bytes = Buffer.from(records.map(recordLine).join(''));
    await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
    const handle = await open(this.#path, 'a', 0o600);
    try {
      const { size } = await handle.stat();
      try {
        await handle.appendFile(bytes);
        await handle.datasync();
      } catch (error) {
        // Half a line would make the next one unreadable.
        await handle.truncate(size);
        throw error;
      }
    } finally {
      await handle.close();
    }
  }

  async #read(write: boolean): Promise<void> {
    const text = await readFile(this.#path, 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
      throw error;
    });
    const lines = text.split('\n');
    // After a whole last line comes nothing; anything else is what a crash left of one.
    const torn = lines.pop() !== '';
    let damaged = false;
    for (const [at, line] of lines.entries()) {
      if (at % linesPerTurn === linesPerTurn - 1) await nextTurn();
      const record = recordOf(line);
      if (record) this.#take(record);
      else damaged = true;
    }
    if (damaged) await this.#keepAside(write);
    const spent = lines.length - this.#records.size;
    if (write && (damaged || torn || spent > this.#records.size + worthCompacting)) await this.#rewrite();
  }

  async #keepAside(write: boolean): Promise<void> {
    const what = `Some of the marks (reviewed, flagged, notes) in ${dirname(this.#path)} could not be read`;
    if (!write) {
      this.notes.push(`${what}.`);
      return;
    }
    const kept = `${this.#path}.damaged-${Date.now()}`;
    await copyFile(this.#path, kept);
    this.notes.push(`${what}; the file as it was is kept as ${kept}.`);
  }

  /** What to tell of an error: its sentence where the system gave it, else itself, a defect. */
  #fault(error: unknown, code: 'unreadable' | 'refused', fate: string): unknown {
    if (!isSystemError(error)) return error;
    return new GalleyError(code, `The marks (reviewed, flagged, notes) ${fate}: ${systemFault(error, this.#path)}`);
  }

  async #rewrite(): Promise<void> {
    const temporary = `${this.#path}.tmp`;
    const handle = await open(temporary, 'w', 0o600);
    try {
      const records = [...this.#records.values()];
      for (let from = 0; from < records.length; from += linesPerTurn) {
        await handle.appendFile(
          records
            .slice(from, from + linesPerTurn)
            .map(recordLine)
            .join(''),
        );
      }
      await handle.sync();
      await rename(temporary, this.#path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
  }
}
