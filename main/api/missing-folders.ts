import { stat } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';

/** How long an answer waits for folders that do not answer, in milliseconds. */
const patience = 300;

/**
 * Which folders are not there. They are asked one after the other, so that one on a network that does not answer keeps a
 * single thread of those that read files, and never the answer.
 */
export class MissingFolders {
  readonly #missing = new Set<string>();
  #looking: Promise<void> | null = null;

  /** @param isThere asks the system; for tests another one */
  constructor(private readonly isThere: (folder: string) => Promise<boolean> = onDisk) {}

  /** Those of the folders that are known to be missing; settles also where some have not answered. */
  async among(folders: readonly string[]): Promise<ReadonlySet<string>> {
    this.#looking ??= this.#look(folders).finally(() => {
      this.#looking = null;
    });
    await Promise.race([this.#looking, after(patience, undefined, { ref: false })]);
    return new Set(folders.filter((folder) => this.#missing.has(folder)));
  }

  async #look(folders: readonly string[]): Promise<void> {
    for (const folder of folders) {
      if (await this.isThere(folder)) this.#missing.delete(folder);
      else this.#missing.add(folder);
    }
  }
}

function onDisk(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
