import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';

/**
 * A small JSON file that several doors share. Every change reads it again first, because another door may have written
 * it. A file that is not JSON is kept aside, never overwritten.
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
   * @param what begins a sentence: “The preferences”
   * @param from takes from what is stored what is valid
   */
  constructor(path: string, what: string, from: (stored: unknown) => T) {
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

  async read(): Promise<void> {
    try {
      await this.#db.read();
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const kept = `${this.#path}.damaged-${Date.now()}`;
      await rename(this.#path, kept);
      this.notes.push(`${this.#what} in ${dirname(this.#path)} could not be read; they are kept as ${kept}.`);
    }
    this.#data = this.#from(this.#db.data);
  }

  /** Changes what is stored now; one change after the other. */
  async update(change: (data: T) => T): Promise<void> {
    const turn = this.#queue.then(async () => {
      await this.read();
      this.#data = change(this.#data);
      this.#db.data = this.#data;
      await this.#db.write();
    });
    this.#queue = turn.catch(() => undefined);
    await turn;
  }
}
