import { z } from 'zod';
import { numberRange } from '../../preload/contract/edit';
import { defaultSettings, type LibrarySettings } from '../../preload/contract/settings';
import './schema';
import { StoredFile } from './stored-file';

/** What the renderer may ask to keep, and what the file may say. Unknown keys are dropped. */
export const settingsSchema = z.object({
  threshold: z.number().int().min(numberRange.min).max(numberRange.max).nullable(),
});

/** `settings.json` of one library: what the editor set for it alone. */
export class LibrarySettingsFile {
  readonly #file: StoredFile<LibrarySettings>;

  private constructor(file: StoredFile<LibrarySettings>) {
    this.#file = file;
  }

  /** @param folder the library's own in the data folder */
  static async open(folder: string): Promise<LibrarySettingsFile> {
    return new LibrarySettingsFile(
      await StoredFile.open(folder, 'settings.json', 'The settings of this library', settingsFrom),
    );
  }

  /** What the editor should be told, e.g. that a damaged file was kept aside. */
  get notes(): readonly string[] {
    return this.#file.notes;
  }

  /** As of the last read or write. */
  get settings(): LibrarySettings {
    return this.#file.data;
  }

  /** Answers the settings as they are kept now. */
  async write(patch: Partial<LibrarySettings>): Promise<LibrarySettings> {
    await this.#file.update((data) => ({ ...data, ...patch }));
    return this.settings;
  }
}

/** Takes from a stored value what is valid, key by key, and defaults for the rest. */
function settingsFrom(stored: unknown): LibrarySettings {
  const record: Readonly<Record<string, unknown>> =
    typeof stored === 'object' && stored !== null ? Object.fromEntries(Object.entries(stored)) : {};
  const threshold = settingsSchema.shape.threshold.safeParse(record['threshold']);
  return { threshold: threshold.success ? threshold.data : defaultSettings.threshold };
}
