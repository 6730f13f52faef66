import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { longestFilter, parseFilter } from '../../preload/contract/filter/parse';
import { columns, groupings } from '../../preload/contract/library';
import { longestViewName, mostViews, type SavedView, type ViewDraft, type ViewId } from '../../preload/contract/views';
import { sortSchema } from './schema';
import { StoredFile } from './stored-file';

/** What a view must be, from wherever it comes. */
export const draftSchema = z
  .strictObject({
    name: z
      .string()
      .max(longestViewName)
      .regex(/^\P{Cc}*\S\P{Cc}*$/u, 'a view needs a name in one line'),
    filter: z
      .string()
      .max(longestFilter)
      .refine((text) => parseFilter(text).ok, 'the filter does not parse'),
    sort: sortSchema.nullable(),
    hidden: z.array(z.enum(columns)).max(columns.length).readonly().nullable(),
    grouping: z.enum(groupings).nullable(),
  })
  .readonly();

const ownId = z.string().regex(/^own:[0-9a-f]{12}$/);
const anyId = z.string().min(1).max(200);

interface Stored {
  readonly views: readonly SavedView[];
  /** Of all views, also of those that are kept elsewhere. */
  readonly order: readonly ViewId[];
  /** Built-in views that the editor does not want to see. */
  readonly hidden: readonly ViewId[];
}

/** `views.json` of one library: the editor's own views, and the order of all. */
export class ViewsFile {
  readonly #file: StoredFile<Stored>;

  private constructor(file: StoredFile<Stored>) {
    this.#file = file;
  }

  /** @param folder the library's own in the data folder */
  static async open(folder: string): Promise<ViewsFile> {
    return new ViewsFile(await StoredFile.open(folder, 'views.json', 'The saved views', storedFrom));
  }

  /** What the editor should be told, e.g. that a damaged file was kept aside. */
  get notes(): readonly string[] {
    return this.#file.notes;
  }

  /** As of the last read or write. */
  get views(): readonly SavedView[] {
    return this.#file.data.views;
  }

  get order(): readonly ViewId[] {
    return this.#file.data.order;
  }

  get hidden(): readonly ViewId[] {
    return this.#file.data.hidden;
  }

  /** Keeps a view, a new one when no id is given, in place of one with that id otherwise. Answers its id. */
  async put(view: ViewDraft, id: ViewId = `own:${randomBytes(6).toString('hex')}`): Promise<ViewId> {
    await this.#file.update((data) => {
      const saved = { ...view, id, origin: 'own' } as const;
      const at = data.views.findIndex((one) => one.id === id);
      return { ...data, views: at === -1 ? [...data.views, saved] : data.views.with(at, saved) };
    });
    return id;
  }

  async remove(id: ViewId): Promise<void> {
    await this.#file.update((data) => ({ ...data, views: data.views.filter((one) => one.id !== id) }));
  }

  async setHidden(hidden: readonly ViewId[]): Promise<void> {
    await this.#file.update((data) => ({ ...data, hidden }));
  }

  async setOrder(order: readonly ViewId[]): Promise<void> {
    await this.#file.update((data) => ({ ...data, order }));
  }
}

function storedFrom(stored: unknown): Stored {
  const record = typeof stored === 'object' && stored !== null ? new Map(Object.entries(stored)) : new Map();
  const listed = (key: string): readonly unknown[] => {
    const value: unknown = record.get(key);
    return Array.isArray(value) ? value : [];
  };
  const ids = (key: string): readonly ViewId[] =>
    listed(key)
      .filter((id) => anyId.safeParse(id).success)
      .map(String)
      .slice(0, 3 * mostViews);
  return { views: listed('views').flatMap(viewFrom).slice(0, mostViews), order: ids('order'), hidden: ids('hidden') };
}

function viewFrom(stored: unknown): readonly SavedView[] {
  if (typeof stored !== 'object' || stored === null || !('id' in stored)) return [];
  const { id, origin: _, ...draft } = { origin: '', ...stored };
  const known = ownId.safeParse(id);
  const parsed = draftSchema.safeParse(draft);
  return known.success && parsed.success ? [{ ...parsed.data, id: known.data, origin: 'own' }] : [];
}
