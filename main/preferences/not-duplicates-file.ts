import { z } from 'zod';
import './schema';
import { StoredFile, validItems } from './stored-file';

const pathSchema = z.string().max(4096);
/** What the file says of one article: its path alone where nothing else is known of it. */
const storySchema = z.union([pathSchema, z.object({ path: pathSchema, identity: z.number() }).readonly()]);
/** Articles of which no two tell the same story, as the editor said. */
const groupSchema = z.array(storySchema).min(2).readonly();
type Group = Readonly<z.infer<typeof groupSchema>>;

/** An article that was set apart from others, and by what it is known when its file moves. */
export interface KeptStory {
  readonly path: string;
  /** See `Library.identity`; left out where there is none. */
  readonly identity?: number;
}

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

  /** Which articles were set apart from one another, group by group. */
  get groups(): readonly (readonly KeptStory[])[] {
    return this.#file.data.map((group) => group.map((story) => (typeof story === 'string' ? { path: story } : story)));
  }

  /** Remembers that no two of these tell the same story. */
  async add(stories: readonly KeptStory[]): Promise<void> {
    const group = stories.map(({ path, identity }) => (identity === undefined ? path : { path, identity }));
    await this.#file.update((groups) => [...without(groups, group.map(pathOf)), group]);
  }

  /** Knows articles by other paths from now on. @param to the new path by the old one */
  async move(to: ReadonlyMap<string, string>): Promise<void> {
    await this.#file.update((groups) => groups.map((group) => group.map((story) => moved(story, to))));
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
        for (const path of group.map(pathOf)) byPath.set(path, (byPath.get(path) ?? new Set()).add(group));
      }
      this.#groupsByPath = byPath;
    }
    return this.#groupsByPath;
  }
}

function without(groups: readonly Group[], paths: readonly string[]): readonly Group[] {
  const gone = new Set(paths);
  return groups.filter((group) => group.length !== gone.size || !group.every((story) => gone.has(pathOf(story))));
}

function pathOf(story: Group[number]): string {
  return typeof story === 'string' ? story : story.path;
}

function moved(story: Group[number], to: ReadonlyMap<string, string>): Group[number] {
  const path = to.get(pathOf(story));
  if (path === undefined) return story;
  return typeof story === 'string' ? path : { ...story, path };
}
