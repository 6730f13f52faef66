import { setImmediate as nextTurn } from 'node:timers/promises';
import { GalleyError } from '../../preload/contract/errors';
import {
  mostViews,
  type SavedView,
  type ViewCounts,
  type ViewDraft,
  type ViewId,
  type ViewsOutcome,
} from '../../preload/contract/views';
import type { Library } from '../library/library';
import { changeSharedViews, type ReadShared, readSharedViews, sameView } from '../library/shared-views';
import type { ViewsFile } from '../preferences/views-file';
import { builtInViews } from './built-in-views';

export interface ViewsOptions {
  readonly library: Library;
  readonly file: ViewsFile;
  readonly threshold: () => number | null;
  /** The views are other ones now, or what is wrong with the shared file is. */
  readonly onChange: (views: readonly SavedView[]) => void;
}

const sharedId = (name: string): ViewId => `shared:${name}`;

/** A view that was removed, to have it again. */
interface Removed {
  readonly view: SavedView;
  readonly order: readonly ViewId[];
}

/** The views of one library: built-in ones, the editor's own, and those that its team shares in the library. */
export class Views {
  readonly #options: ViewsOptions;
  readonly #removed = new Map<ViewId, Removed>();
  #shared: ReadShared;
  #told = '';
  /** Counts by filter, as of a revision of the library. */
  #counts: { revision: number; byFilter: Map<string, number> } = { revision: -1, byFilter: new Map() };
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: ViewsOptions) {
    this.#options = options;
    this.#shared = readSharedViews(options.library.root);
    this.#told = JSON.stringify(this.list());
  }

  /** What is wrong with the shared file. */
  get notes(): readonly string[] {
    return this.#shared.notes;
  }

  /** In the editor's order. */
  list(): readonly SavedView[] {
    const { file, threshold } = this.#options;
    const hidden = new Set(file.hidden);
    const shared = this.#shared.views.map((view) => ({ ...view, id: sharedId(view.name), origin: 'shared' as const }));
    const all = [...builtInViews(threshold()).filter(({ id }) => !hidden.has(id)), ...shared, ...file.views];
    const places = new Map(file.order.map((id, place) => [id, place]));
    const place = ({ id }: SavedView): number => places.get(id) ?? places.size;
    return all.toSorted((a, b) => place(a) - place(b));
  }

  /** Reads the shared file again, and tells whom it concerns when the views are other ones than before. */
  look(): void {
    const before = this.#shared.notes;
    this.#shared = readSharedViews(this.#options.library.root, this.#shared);
    const views = this.list();
    const now = JSON.stringify(views);
    if (now === this.#told && before.join() === this.#shared.notes.join()) return;
    this.#told = now;
    this.#options.onChange(views);
  }

  /** How many articles each view has. Other work comes between the views; what did not change is not counted again. */
  async counts(): Promise<ViewCounts> {
    const { library } = this.#options;
    const counts: Record<ViewId, number> = {};
    for (const { id, filter } of this.list()) {
      if (this.#counts.revision !== library.revision) {
        this.#counts = { revision: library.revision, byFilter: new Map() };
      }
      // What is "recent" passes away by itself.
      const known = filter.includes('changed:') ? undefined : this.#counts.byFilter.get(filter);
      const count = known ?? library.count(filter);
      this.#counts.byFilter.set(filter, count);
      counts[id] = count;
      if (known === undefined) await nextTurn();
    }
    return { revision: library.revision, counts };
  }

  /** @throws GalleyError `refused` */
  async create(view: ViewDraft, shared: boolean): Promise<ViewsOutcome> {
    return this.#change(async () => {
      this.#refuseTooMany(shared);
      this.#refuseTaken(view.name);
      if (!shared) return this.#options.file.put(view);
      await this.#changeShared({ was: null, becomes: view });
      return sharedId(view.name);
    });
  }

  /**
   * `seen`: what the editor altered.
   * @throws GalleyError `not-found`, `refused`
   */
  async update(id: ViewId, view: ViewDraft, seen: ViewDraft): Promise<ViewsOutcome> {
    return this.#change(async () => {
      const was = this.#find(id);
      if (was.origin === 'built-in')
        throw new GalleyError('refused', 'A built-in view stays as it is. Save another one.');
      if (!sameView(was, seen)) {
        throw new GalleyError('refused', 'Somebody has changed this view. It is shown as it is now; save it again.');
      }
      if (view.name !== was.name) this.#refuseTaken(view.name, id);
      if (was.origin === 'own') return this.#options.file.put(view, id);
      await this.#changeShared({ was, becomes: view });
      return this.#renamed(id, sharedId(view.name));
    });
  }

  /** Moves a view into the shared file, or out of it. @throws GalleyError `not-found`, `refused` */
  async share(id: ViewId, shared: boolean): Promise<ViewsOutcome> {
    return this.#change(async () => {
      const was = this.#find(id);
      if (was.origin === 'built-in') throw new GalleyError('refused', 'Every library has this view.');
      if ((was.origin === 'shared') === shared) return id;
      this.#refuseTooMany(shared);
      const view = draftOf(was);
      if (shared) {
        await this.#changeShared({ was: null, becomes: view });
        await this.#options.file.remove(id);
        return this.#renamed(id, sharedId(view.name));
      }
      // Kept first: a view may be there twice for a moment, but never not at all.
      const own = await this.#options.file.put(view);
      try {
        await this.#changeShared({ was: view, becomes: null });
      } catch (error) {
        await this.#options.file.remove(own);
        throw error;
      }
      return this.#renamed(id, own);
    });
  }

  /** @throws GalleyError `not-found`, `refused` */
  async remove(id: ViewId): Promise<ViewsOutcome> {
    return this.#change(async () => {
      const { file } = this.#options;
      const view = this.#find(id);
      this.#removed.set(id, { view, order: this.list().map((one) => one.id) });
      if (view.origin === 'built-in') await file.setHidden([...file.hidden, id]);
      else if (view.origin === 'own') await file.remove(id);
      else await this.#changeShared({ was: view, becomes: null });
      return null;
    });
  }

  /** @throws GalleyError `not-found`, `refused` */
  async restore(id: ViewId): Promise<ViewsOutcome> {
    return this.#change(async () => {
      const { file } = this.#options;
      const removed = this.#removed.get(id);
      if (removed === undefined) throw new GalleyError('not-found', 'This view was not removed here.');
      const view = draftOf(removed.view);
      if (removed.view.origin === 'built-in') await file.setHidden(file.hidden.filter((one) => one !== id));
      else if (removed.view.origin === 'own') await file.put(view, id);
      else await this.#changeShared({ was: null, becomes: view });
      await file.setOrder(removed.order);
      this.#removed.delete(id);
      return id;
    });
  }

  async restoreBuiltIn(): Promise<ViewsOutcome> {
    return this.#change(async () => {
      await this.#options.file.setHidden([]);
      return null;
    });
  }

  async order(ids: readonly ViewId[]): Promise<ViewsOutcome> {
    return this.#change(async () => {
      await this.#options.file.setOrder([...new Set(ids)]);
      return null;
    });
  }

  /** One change after the other, each told to every desk. */
  async #change(work: () => Promise<ViewId | null>): Promise<ViewsOutcome> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    try {
      return { id: await turn, views: this.list() };
    } finally {
      // Also after a refusal: the editor shall see what is there now.
      this.look();
    }
  }

  async #changeShared(change: Parameters<typeof changeSharedViews>[1]): Promise<void> {
    await changeSharedViews(this.#options.library.root, change);
    this.#shared = readSharedViews(this.#options.library.root);
  }

  async #renamed(was: ViewId, id: ViewId): Promise<ViewId> {
    const { file } = this.#options;
    if (file.order.includes(was)) await file.setOrder(file.order.map((one) => (one === was ? id : one)));
    return id;
  }

  /** Two views of one name in the sidebar could not be told apart. */
  #refuseTaken(name: string, by?: ViewId): void {
    const taken = this.list().find((one) => one.id !== by && one.name.toLowerCase() === name.toLowerCase());
    if (taken) throw new GalleyError('refused', `There is a view “${taken.name}” already. Choose another name.`);
  }

  #find(id: ViewId): SavedView {
    const view = this.list().find((one) => one.id === id);
    if (view === undefined) throw new GalleyError('not-found', 'This view is no longer there.');
    return view;
  }

  #refuseTooMany(shared: boolean): void {
    const there = shared ? this.#shared.views : this.#options.file.views;
    if (there.length >= mostViews)
      throw new GalleyError('refused', `There are ${mostViews} views already. Remove one first.`);
  }
}

function draftOf({ name, filter, sort, hidden, grouping }: SavedView): ViewDraft {
  return { name, filter, sort, hidden, grouping };
}
