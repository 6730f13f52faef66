import { z } from 'zod';
import './schema';
import { StoredFile, validItems } from './stored-file';

/** A decision that another writer took back, and which the editor leaves at that. */
const letGoSchema = z.strictObject({
  path: z.string().max(4096),
  field: z.string().max(40),
  entry: z.string().max(40),
});
export type LetGo = Readonly<z.infer<typeof letGoSchema>>;

/** `let-go.json` of one library: taken-back decisions that the editor does not want to hear of again. */
export class LetGoFile {
  readonly #file: StoredFile<readonly LetGo[]>;
  #of: readonly LetGo[] | null = null;
  /** By path and field, the entry that was let go. */
  #entries: ReadonlyMap<string, string> = new Map();

  private constructor(file: StoredFile<readonly LetGo[]>) {
    this.#file = file;
  }

  /** @param folder the library's own in the data folder */
  static async open(folder: string): Promise<LetGoFile> {
    return new LetGoFile(
      await StoredFile.open(folder, 'let-go.json', 'Decisions that were let go', validItems(letGoSchema)),
    );
  }

  /** What the editor should be told, e.g. that a damaged file was kept aside. */
  get notes(): readonly string[] {
    return this.#file.notes;
  }

  has(path: string, field: string, entry: string): boolean {
    const { data } = this.#file;
    if (data !== this.#of) {
      this.#of = data;
      this.#entries = new Map(data.map((one) => [key(one), one.entry]));
    }
    return this.#entries.get(key({ path, field })) === entry;
  }

  /** Remembers these. A newer one of the same field takes the place of the one before. */
  async add(added: readonly LetGo[]): Promise<void> {
    const renewed = new Set(added.map(key));
    await this.#file.update((all) => [...all.filter((one) => !renewed.has(key(one))), ...added]);
  }
}

function key({ path, field }: Pick<LetGo, 'path' | 'field'>): string {
  return JSON.stringify([path, field]);
}
