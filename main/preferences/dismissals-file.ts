import { z } from 'zod';
import './schema';
import { StoredFile, validItems } from './stored-file';

/** Articles for which a topic is not suggested again; `null`: for none at all. */
const dismissedSchema = z.object({
  topic: z.string().max(500),
  paths: z.array(z.string().max(4096)).readonly().nullable(),
});
type Dismissed = Readonly<z.infer<typeof dismissedSchema>>;

/** `dismissals.json` of one library: the suggestions of topics that the editor does not want to see again. */
export class DismissalsFile {
  readonly #file: StoredFile<readonly Dismissed[]>;
  #of: readonly Dismissed[] | null = null;
  #byTopic: ReadonlyMap<string, ReadonlySet<string> | null> = new Map();

  private constructor(file: StoredFile<readonly Dismissed[]>) {
    this.#file = file;
  }

  /** @param folder the library's own in the data folder */
  static async open(folder: string): Promise<DismissalsFile> {
    return new DismissalsFile(
      await StoredFile.open(folder, 'dismissals.json', 'The dismissed suggestions', validItems(dismissedSchema)),
    );
  }

  /** What the editor should be told, e.g. that a damaged file was kept aside. */
  get notes(): readonly string[] {
    return this.#file.notes;
  }

  has(topic: string, path: string): boolean {
    const paths = this.#dismissed().get(topic);
    return paths === null || paths?.has(path) === true;
  }

  /** @param paths `null`: for every article */
  async dismiss(topic: string, paths: readonly string[] | null): Promise<void> {
    await this.#file.update((all) => {
      const before = all.find((one) => one.topic === topic);
      const both = before?.paths === null || paths === null ? null : [...new Set([...(before?.paths ?? []), ...paths])];
      return [...all.filter((one) => one !== before), { topic, paths: both }];
    });
  }

  #dismissed(): ReadonlyMap<string, ReadonlySet<string> | null> {
    const { data } = this.#file;
    if (data !== this.#of) {
      this.#of = data;
      this.#byTopic = new Map(data.map(({ topic, paths }) => [topic, paths === null ? null : new Set(paths)]));
    }
    return this.#byTopic;
  }
}
