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
  /** One thing after the other: what is written is made of what stands there then. */
  #queue = Promise.resolve();
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
  set(ids: readonly ArticleId[], change: MarksChange, now: number): Promise<void> {
    return this.#inTurn(async () => {
      const readOnly = this.surroundings.readOnly();
      if (readOnly !== null) throw new GalleyError('read-only', readOnly);
      const changed = ids.flatMap((id) => {
        const path = this.library.path(id);
        return path === undefined ? [] : [{ id, record: this.#changed(id, path, change, now) }];
      });
      await this.file.put(changed.map(({ record }) => record));
      for (const { id, record } of changed) this.#take(id, record);
      const marked = changed.map(({ id }) => id);
      this.#tellIndex(marked);
      this.surroundings.tell(marked);
    });
  }

  /** Settles when the marked files were looked for, and what was set until now is. */
  settled(): Promise<void> {
    return this.#queue;
  }

  async close(): Promise<void> {
    this.#stop();
    await this.#queue;
    await this.file.close();
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
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

  /** Tells the index which marks these articles carry; `null`: which articles carry any. */
  #tellIndex(ids: readonly ArticleId[] | null): void {
    for (const kind of kinds) {
      const carries = (id: ArticleId): boolean => this.#byId.get(id)?.[kind] !== undefined;
      if (ids === null) this.library.setMarks(kind, [...this.#byId.keys()].filter(carries));
      else
        this.library.changeMarks(
          kind,
          ids.map((id) => [id, carries(id)] as const),
        );
    }
  }

  #isComplete(): boolean {
    const status = this.library.status();
    return status.kind === 'open' && !status.partial;
  }

  #follow(ids: LibraryChange['ids']): void {
    this.#inTurn(() => this.#followNow(ids)).catch(this.surroundings.report);
  }

  /** Sees where the marked files are now. `null`: any file may be another one than before. */
  async #followNow(ids: LibraryChange['ids']): Promise<void> {
    const { library } = this;
    if (this.file.size === 0) return;
    if (ids === null) this.#lookAgain();
    const gone = ids === null ? [] : this.#leave(ids);
    const back = this.#return();
    // Whose file is gone may be anywhere.
    const moved = this.#absent.length === 0 ? [] : this.#moved(gone.length > 0 ? null : ids);
    for (const { id, record } of moved) this.#take(id, record);
    if (this.surroundings.readOnly() === null) {
      await this.file.put(moved.flatMap(({ from, record }) => [{ path: from }, record]));
    }
    this.#tellIndex(ids === null ? null : [...gone, ...back, ...moved.map(({ id }) => id)]);
    const shown = moved.map(({ id }) => id).filter((id) => library.path(id) !== undefined);
    if (shown.length > 0) this.surroundings.tell(shown);
  }

  /** Takes every record for one whose file is yet to be looked for. */
  #lookAgain(): void {
    this.#byId.clear();
    this.#absent = [...this.file.records()];
  }

  /** Takes those out whose files are gone. Answers their ids. */
  #leave(ids: readonly ArticleId[]): readonly ArticleId[] {
    const gone = ids.filter((id) => this.#byId.has(id) && this.library.path(id) === undefined);
    this.#absent = [...this.#absent, ...gone.flatMap((id) => this.#byId.get(id) ?? [])];
    for (const id of gone) this.#byId.delete(id);
    return gone;
  }

  /** Takes those in whose files are there (again). Answers their ids. */
  #return(): readonly ArticleId[] {
    const back: ArticleId[] = [];
    this.#absent = this.#absent.filter((record) => {
      const id = this.library.idOf(record.path);
      if (id === undefined) return true;
      this.#byId.set(id, record);
      back.push(id);
      return false;
    });
    return back;
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
