import { hash } from 'node:crypto';
import { constants, copyFile, mkdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { z } from 'zod';
import { GalleyError } from '../../preload/contract/errors';
import { isSystemError, systemFault } from '../faults/system-fault';

/**
 * A small JSON file that several doors share. Every change reads it again first, because another door may have written
 * it. A file that is not JSON is kept aside, and a copy of one that holds more than is understood: another version, or
 * another program, wrote it, and the next write would drop that.
 */
export class StoredFile<T> {
  readonly #path: string;
  readonly #what: string;
  readonly #from: (stored: unknown) => T;
  readonly #db: Low;
  /** What the editor should be told, e.g. that a damaged file was kept aside. */
  readonly notes: string[] = [];
  #data: T;
  #queue: Promise<unknown> = Promise.resolve();

  /**
   * Reads the file `name` in `folder`. Makes neither: whoever only looks needs no disk that can be written.
   * @param what begins a sentence: “The preferences”
   * @param from takes from what is stored what is valid
   * @throws GalleyError `unreadable`
   */
  static async open<T>(
    folder: string,
    name: string,
    what: string,
    from: (stored: unknown) => T,
  ): Promise<StoredFile<T>> {
    const file = new StoredFile(join(folder, name), what, from);
    try {
      await file.#read(false);
    } catch (error) {
      throw file.#fault(error, 'unreadable', 'cannot be read');
    }
    return file;
  }

  private constructor(path: string, what: string, from: (stored: unknown) => T) {
    this.#path = path;
    this.#what = what;
    this.#from = from;
    this.#db = new Low(new JSONFile(path), null);
    this.#data = from(null);
  }

  /** As of the last read or write. */
  get data(): T {
    return this.#data;
  }

  async #read(writing: boolean): Promise<void> {
    try {
      await this.#db.read();
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      this.#db.data = null;
      await this.#keep(writing, () => this.#moveAside());
    }
    this.#data = this.#from(this.#db.data);
    if (!contained(this.#db.data, this.#data)) await this.#keep(writing, () => this.#keepCopy());
  }

  /** Whoever only reads goes on where nothing can be kept, and tells; a write would drop it. */
  async #keep(writing: boolean, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (writing || !isSystemError(error)) throw error;
      const fault = systemFault(error, this.#path);
      this.notes.push(`${this.#what} in ${this.#path} are not understood, and cannot be kept aside: ${fault}`);
    }
  }

  async #moveAside(): Promise<void> {
    const kept = `${this.#path}.damaged-${Date.now()}`;
    await rename(this.#path, kept);
    this.notes.push(`${this.#what} in ${dirname(this.#path)} could not be read; they are kept as ${kept}.`);
  }

  async #keepCopy(): Promise<void> {
    // Named by what it holds, so that each is kept once.
    const kept = `${this.#path}.kept-${hash('sha256', await readFile(this.#path)).slice(0, 12)}`;
    try {
      await copyFile(this.#path, kept, constants.COPYFILE_EXCL);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      return;
    }
    this.notes.push(
      `${this.#what} in ${dirname(this.#path)} hold something that this version does not understand; a copy is kept as ${kept}.`,
    );
  }

  /**
   * Changes what is stored now; one change after the other.
   * @throws GalleyError `refused` when it cannot be written; then what was stored stays
   */
  async update(change: (data: T) => T): Promise<void> {
    const turn = this.#queue.then(async () => {
      try {
        await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
        await this.#read(true);
        const next = change(this.#data);
        this.#db.data = next;
        await this.#db.write();
        this.#data = next;
      } catch (error) {
        throw this.#fault(error, 'refused', 'cannot be kept');
      }
    });
    this.#queue = turn.catch(() => undefined);
    await turn;
  }

  /** What to tell of an error: its sentence where the system gave it, else itself, a defect. */
  #fault(error: unknown, code: 'unreadable' | 'refused', fate: string): unknown {
    if (!isSystemError(error)) return error;
    return new GalleyError(code, `${this.#what} ${fate}: ${systemFault(error, this.#path)}`);
  }
}

/** Takes from a stored list what `schema` lets pass. */
export function validItems<T>(schema: z.ZodType<T>): (stored: unknown) => readonly T[] {
  return (stored) => {
    if (!Array.isArray(stored)) return [];
    return stored.flatMap((value) => {
      const parsed = schema.safeParse(value);
      return parsed.success ? [parsed.data] : [];
    });
  };
}

/** Whether all of what is stored is in what was taken from it. */
function contained(stored: unknown, taken: unknown): boolean {
  if (stored === null) return true;
  if (Array.isArray(stored)) {
    return Array.isArray(taken) && stored.length === taken.length && stored.every((one, i) => contained(one, taken[i]));
  }
  if (typeof stored !== 'object') return stored === taken;
  if (typeof taken !== 'object' || taken === null || Array.isArray(taken)) return false;
  const values = new Map<string, unknown>(Object.entries(taken));
  return Object.entries(stored).every(([key, value]) => contained(value, values.get(key)));
}
