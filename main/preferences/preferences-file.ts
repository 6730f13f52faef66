import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { Preferences } from '../../preload/contract/preferences';
import { preferencesFrom, recentsFrom, type StoredRecent } from './schema';

interface Stored {
  preferences: Preferences;
  recents: StoredRecent[];
}

/** How many recent libraries are kept. */
const recentLimit = 12;

/**
 * `preferences.json` in the data folder: what the editor set, and which libraries were opened. Every change reads the
 * file again first, because another door may have written it. A file that is not JSON is kept aside, never overwritten.
 */
export class PreferencesFile {
  readonly #db: Low<Stored>;
  readonly #path: string;
  /** What the editor should be told, e.g. that a damaged file was kept aside. */
  readonly notes: string[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(path: string) {
    this.#path = path;
    this.#db = new Low<Stored>(new JSONFile<Stored>(path), { preferences: preferencesFrom({}), recents: [] });
  }

  static async open(dataFolder: string): Promise<PreferencesFile> {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    const file = new PreferencesFile(join(dataFolder, 'preferences.json'));
    await file.#read();
    return file;
  }

  /** As of the last read or write. */
  get preferences(): Preferences {
    return this.#db.data.preferences;
  }

  /** Newest first. */
  get recents(): readonly StoredRecent[] {
    return this.#db.data.recents;
  }

  async write(patch: Partial<Preferences>): Promise<Preferences> {
    await this.#update((data) => {
      data.preferences = preferencesFrom({ ...data.preferences, ...patch });
    });
    return this.preferences;
  }

  async noteOpened(folder: string, title: string, now: number): Promise<void> {
    await this.#update((data) => {
      const known = data.recents.find((one) => one.folder === folder);
      const recent = known?.recent ?? Math.max(-1, ...data.recents.map((one) => one.recent)) + 1;
      const others = data.recents.filter((one) => one.folder !== folder);
      data.recents = [{ recent, title, folder, openedAt: now }, ...others].slice(0, recentLimit);
    });
  }

  async forget(recent: number): Promise<void> {
    await this.#update((data) => {
      data.recents = data.recents.filter((one) => one.recent !== recent);
    });
  }

  async #update(change: (data: Stored) => void): Promise<void> {
    const turn = this.#queue.then(async () => {
      await this.#read();
      change(this.#db.data);
      await this.#db.write();
    });
    this.#queue = turn.catch(() => undefined);
    await turn;
  }

  async #read(): Promise<void> {
    try {
      await this.#db.read();
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const kept = `${this.#path}.damaged-${Date.now()}`;
      await rename(this.#path, kept);
      this.notes.push(`The preferences in ${dirname(this.#path)} could not be read; they are kept as ${kept}.`);
    }
    const stored: unknown = this.#db.data;
    const record = typeof stored === 'object' && stored !== null ? Object.fromEntries(Object.entries(stored)) : {};
    this.#db.data = {
      preferences: preferencesFrom(record['preferences']),
      recents: recentsFrom(record['recents']),
    };
  }
}
