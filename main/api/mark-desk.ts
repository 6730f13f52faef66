import type { ArticleId } from '../../preload/contract/article';
import { GalleyError } from '../../preload/contract/errors';
import type { LibraryChange } from '../../preload/contract/library';
import type { MarksChange, ReviewMarks } from '../../preload/contract/review';
import type { Library } from '../library/library';
import type { MarksFile } from '../preferences/marks-file';
import { isMarked, type MarksRecord } from '../preferences/marks-record';
import { matchMoved } from './moved-marks';

interface Surroundings {
  /** Why nothing may be written; `null` when it may. */
  readonly readOnly: () => string | null;
  /** Hears whose marks are not what they were. */
  readonly tell: (ids: readonly ArticleId[]) => void;
  readonly report: (error: unknown) => void;
}

const kinds = ['reviewed', 'flagged', 'note'] as const;

/**
 * What the editor noted of articles: kept by path outside the library, and told to the index by id. When a marked file is
 * gone and an unmarked one is there that is surely the same article, the marks go with it.
 */
export class MarkDesk {
  readonly #byId = new Map<ArticleId, MarksRecord>();
  /** Records whose file is not there now. */
  #absent: readonly MarksRecord[] = [];
  #following = Promise.resolve();
  readonly #stop: () => void;

  constructor(
    private readonly library: Library,
    private readonly file: MarksFile,
    private readonly surroundings: Surroundings,
  ) {
    this.#stop = library.on('changed', (change) => {
      if (change.origin !== 'mark' && this.#isComplete()) this.#follow(change.ids);
    });
    library.ready.then(
      () => this.#follow(null),
      // A folder that cannot be read has no marks to show; its status says why.
      () => undefined,
    );
  }

  /** In the order asked for; ids that are gone are left out. */
  read(ids: readonly ArticleId[]): ReviewMarks[] {
    return ids.flatMap((id) => {
      if (this.library.path(id) === undefined) return [];
      const { reviewed = null, flagged = false, note = '' } = this.#byId.get(id) ?? {};
      return [{ id, reviewed, flagged, note }];
    });
  }

  /**
   * Marks articles; settles when it is on the disk.
   * @param now milliseconds since the epoch
   * @throws GalleyError `read-only`
   */
  async set(ids: readonly ArticleId[], change: MarksChange, now: number): Promise<void> {
    const readOnly = this.surroundings.readOnly();
    if (readOnly !== null) throw new GalleyError('read-only', readOnly);
    const changed = ids.flatMap((id) => {
      const path = this.library.path(id);
      return path === undefined ? [] : [{ id, record: this.#changed(id, path, change, now) }];
    });
    await this.file.put(changed.map(({ record }) => record));
    for (const { id, record } of changed) this.#take(id, record);
    this.#tellIndex(kinds.filter((kind) => (kind === 'note' ? change.note : change[kind]) !== undefined));
    this.surroundings.tell(changed.map(({ id }) => id));
  }

  /** Settles when the marked files were looked for. */
  settled(): Promise<void> {
    return this.#following;
  }

  async close(): Promise<void> {
    this.#stop();
    await this.#following;
    await this.file.close();
  }

  #changed(id: ArticleId, path: string, change: MarksChange, now: number): MarksRecord {
    const before = this.#byId.get(id);
    const identity = this.library.identity(id);
    const reviewed = change.reviewed === undefined ? before?.reviewed : change.reviewed ? now : undefined;
    const flagged = (change.flagged ?? before?.flagged) === true ? true : undefined;
    const note = (change.note ?? before?.note ?? '').trim();
    return {
      path,
      ...(identity === 0 ? {} : { identity }),
      ...(reviewed === undefined ? {} : { reviewed }),
      ...(flagged === undefined ? {} : { flagged }),
      ...(note === '' ? {} : { note }),
    };
  }

  #take(id: ArticleId, record: MarksRecord): void {
    if (isMarked(record)) this.#byId.set(id, record);
    else this.#byId.delete(id);
  }

  #tellIndex(of: readonly (typeof kinds)[number][]): void {
    for (const kind of of) {
      const ids = [...this.#byId].flatMap(([id, record]) => (record[kind] === undefined ? [] : [id]));
      this.library.setMarks(kind, ids);
    }
  }

  #isComplete(): boolean {
    const status = this.library.status();
    return status.kind === 'open' && !status.partial;
  }

  #follow(ids: LibraryChange['ids']): void {
    this.#following = this.#following.then(() => this.#followNow(ids)).catch(this.surroundings.report);
  }

  /** Sees where the marked files are now. `null`: any file may be another one than before. */
  async #followNow(ids: LibraryChange['ids']): Promise<void> {
    const { library } = this;
    if (this.file.size === 0) return;
    const before = this.#byId.size;
    const gone = ids === null ? this.#lookAgain() : this.#leave(ids);
    const back = this.#return();
    const moved = this.#absent.length === 0 ? [] : this.#moved(gone ? null : ids);
    for (const { id, record } of moved) this.#take(id, record);
    if (this.surroundings.readOnly() === null) {
      await this.file.put(moved.flatMap(({ from, record }) => [{ path: from }, record]));
    }
    if (ids === null || gone || back || moved.length > 0 || before !== this.#byId.size) this.#tellIndex(kinds);
    const shown = moved.map(({ id }) => id).filter((id) => library.path(id) !== undefined);
    if (shown.length > 0) this.surroundings.tell(shown);
  }

  /** Looks for every record's file. Answers whether one is missing. */
  #lookAgain(): boolean {
    this.#byId.clear();
    this.#absent = [...this.file.records()];
    this.#return();
    return this.#absent.length > 0;
  }

  /** Takes those out whose files are gone. Answers whether there were any. */
  #leave(ids: readonly ArticleId[]): boolean {
    const gone = ids.filter((id) => this.#byId.has(id) && this.library.path(id) === undefined);
    this.#absent = [...this.#absent, ...gone.flatMap((id) => this.#byId.get(id) ?? [])];
    for (const id of gone) this.#byId.delete(id);
    return gone.length > 0;
  }

  /** Takes those in whose files are there (again). Answers whether there were any. */
  #return(): boolean {
    const before = this.#absent.length;
    this.#absent = this.#absent.filter((record) => {
      const id = this.library.idOf(record.path);
      if (id !== undefined) this.#byId.set(id, record);
      return id === undefined;
    });
    return this.#absent.length < before;
  }

  #moved(among: LibraryChange['ids']): readonly { id: ArticleId; from: string; record: MarksRecord }[] {
    const { library } = this;
    const candidates = (among ?? library.articleIds()).filter((id) => !this.#byId.has(id));
    const found = matchMoved(this.#absent, candidates, (id) => library.identity(id));
    const left = new Set(found.map(({ record }) => record));
    this.#absent = this.#absent.filter((record) => !left.has(record));
    return found.flatMap(({ id, record }) => {
      const path = library.path(id);
      return path === undefined ? [] : [{ id, from: record.path, record: { ...record, path } }];
    });
  }
}
