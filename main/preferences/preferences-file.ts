import type { Preferences } from '../../preload/contract/preferences';
import { preferencesFrom, recentsFrom, type StoredRecent } from './schema';
import { StoredFile } from './stored-file';

interface Stored {
  readonly preferences: Preferences;
  readonly recents: readonly StoredRecent[];
}

/** How many recent libraries are kept. */
const recentLimit = 12;

/** `preferences.json` in the data folder: what the editor set, and which libraries were opened. */
export class PreferencesFile {
  readonly #file: StoredFile<Stored>;

  private constructor(file: StoredFile<Stored>) {
    this.#file = file;
  }

  static async open(dataFolder: string): Promise<PreferencesFile> {
    return new PreferencesFile(await StoredFile.open(dataFolder, 'preferences.json', 'The preferences', storedFrom));
  }

  /** What the editor should be told, e.g. that a damaged file was kept aside. */
  get notes(): readonly string[] {
    return this.#file.notes;
  }

  /** As of the last read or write. */
  get preferences(): Preferences {
    return this.#file.data.preferences;
  }

  /** Newest first. */
  get recents(): readonly StoredRecent[] {
    return this.#file.data.recents;
  }

  async write(patch: Partial<Preferences>): Promise<Preferences> {
    await this.#file.update((data) => ({
      ...data,
      preferences: preferencesFrom({ ...data.preferences, ...patch }),
    }));
    return this.preferences;
  }

  async noteOpened(folder: string, title: string, now: number): Promise<void> {
    await this.#file.update((data) => {
      const known = data.recents.find((one) => one.folder === folder);
      const recent = known?.recent ?? Math.max(-1, ...data.recents.map((one) => one.recent)) + 1;
      const others = data.recents.filter((one) => one.folder !== folder);
      return { ...data, recents: [{ recent, title, folder, openedAt: now }, ...others].slice(0, recentLimit) };
    });
  }

  async forget(recent: number): Promise<void> {
    await this.#file.update((data) => ({ ...data, recents: data.recents.filter((one) => one.recent !== recent) }));
  }
}

function storedFrom(stored: unknown): Stored {
  const record = typeof stored === 'object' && stored !== null ? Object.fromEntries(Object.entries(stored)) : {};
  return { preferences: preferencesFrom(record['preferences']), recents: recentsFrom(record['recents']) };
}
