import { z } from 'zod';
import './schema';
import { StoredFile, validItems } from './stored-file';

/** Paths of which no two tell the same story, as the editor said. */
const groupSchema = z.array(z.string().max(4096)).min(2).readonly();
type Group = Readonly<z.infer<typeof groupSchema>>;

/** `not-duplicates.json` of one library: which articles the editor said are not the same story. */
export class NotDuplicatesFile {
  readonly #file: StoredFile<readonly Group[]>;
  #of: readonly Group[] | null = null;
  #groupsByPath: ReadonlyMap<string, ReadonlySet<Group>> = new Map();

  private constructor(file: StoredFile<readonly Group[]>) {
    this.#file = file;
  }

  /** @param folder the library's own in the data folder */
  static async open(folder: string): Promise<NotDuplicatesFile> {
    return new NotDuplicatesFile(
      await StoredFile.open(folder, 'not-duplicates.json', 'What is not a duplicate', validItems(groupSchema)),
    );
  }

  /** What the editor should be told, e.g. that a damaged file was kept aside. */
  get notes(): readonly string[] {
    return this.#file.notes;
  }

  /** Whether the editor said that these two are not the same story. */
  has(a: string, b: string): boolean {
    const groups = this.#byPath();
    const others = groups.get(b);
    return others !== undefined && [...(groups.get(a) ?? [])].some((group) => others.has(group));
  }

  /** Remembers that no two of these tell the same story. */
  async add(paths: readonly string[]): Promise<void> {
    await this.#file.update((groups) => [...without(groups, paths), paths]);
  }

  /** Forgets what was said of exactly these. */
  async remove(paths: readonly string[]): Promise<void> {
    await this.#file.update((groups) => without(groups, paths));
  }

  #byPath(): ReadonlyMap<string, ReadonlySet<Group>> {
    const { data } = this.#file;
    if (data !== this.#of) {
      this.#of = data;
      const byPath = new Map<string, Set<Group>>();
      for (const group of data) {
        for (const path of group) byPath.set(path, (byPath.get(path) ?? new Set()).add(group));
      }
      this.#groupsByPath = byPath;
    }
    return this.#groupsByPath;
  }
}

function without(groups: readonly Group[], paths: readonly string[]): readonly Group[] {
  const gone = new Set(paths);
  return groups.filter((group) => group.length !== gone.size || !group.every((path) => gone.has(path)));
}
