import { randomBytes } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { ArticleId, ArticleRow } from '../../preload/contract/article';
import type { Events } from '../../preload/contract/contract';
import type { Door, EditOutcome, PlanId, Refusal } from '../../preload/contract/edit';
import { GalleyError } from '../../preload/contract/errors';
import type { LibraryInfo, LibraryState } from '../../preload/contract/library';
import type { LibrarySettings } from '../../preload/contract/settings';
import { readOnlyReason } from '../edits/access';
import { Edits, type Outcome, type Plan } from '../edits/edits';
import type { FileRefusal } from '../edits/transition';
import { BrokenOff } from '../edits/write-entry';
import { folderFault } from '../library/folder-fault';
import { Library } from '../library/library';
import { DismissalsFile } from '../preferences/dismissals-file';
import { LibrarySettingsFile } from '../preferences/library-settings-file';
import { LetGoFile } from '../preferences/let-go-file';
import { MarksFile } from '../preferences/marks-file';
import { NotDuplicatesFile } from '../preferences/not-duplicates-file';
import { ViewsFile } from '../preferences/views-file';
import { journalFolder } from './data-folder';
import { DuplicateDesk } from './duplicate-desk';
import { MarkDesk } from './mark-desk';
import { TakenBackDesk } from './taken-back-desk';
import { Views } from './views';

export interface SessionOptions {
  /** As `realFolder` answered it. */
  readonly root: string;
  readonly dataFolder: string;
  readonly workerFile: string;
  readonly door: Door;
  /** What the editor should be told besides, e.g. of damaged preferences. */
  readonly notes: readonly string[];
  /** False: only looked at, and the writing lock is left to others. */
  readonly write: boolean;
  readonly emit: <E extends keyof Events>(event: E, payload: Events[E]) => void;
  /** Told of defects that no call answers for. */
  readonly report: (error: unknown) => void;
}

/** What is kept of one library in its folder of the data folder, besides the journal. */
interface Kept {
  readonly dismissals: DismissalsFile;
  readonly settings: LibrarySettingsFile;
  readonly views: ViewsFile;
  readonly marks: MarksFile;
  readonly notDuplicates: NotDuplicatesFile;
  readonly letGo: LetGoFile;
}

/** In the filter language. What it says besides does not matter: waiting costs little. */
const asksForMarks = /(?:is|has|no):/i;
const asksForDuplicates = /duplicate/i;
const asksForTakenBack = /taken-back/i;

/** Plans that were previewed and may still be applied. */
const keptPlans = 4;

/** One opened library: its index and its edits, brought together. Neither knows of the other. */
export class Session {
  /** Article ids are of this session: the next one counts them anew. */
  readonly #id = randomBytes(8).toString('hex');
  readonly library: Library;
  readonly edits: Edits;
  readonly dismissals: DismissalsFile;
  readonly marks: MarkDesk;
  readonly duplicates: DuplicateDesk;
  readonly takenBack: TakenBackDesk;
  readonly views: Views;
  readonly #settings: LibrarySettingsFile;
  readonly #watched: boolean;
  readonly #emit: SessionOptions['emit'];
  readonly #notes: readonly string[];
  readonly #plans = new Map<PlanId, Plan>();
  readonly #unsubscribe: readonly (() => void)[];

  private constructor(options: SessionOptions, library: Library, edits: Edits, kept: Kept) {
    this.library = library;
    this.edits = edits;
    this.dismissals = kept.dismissals;
    this.#settings = kept.settings;
    this.marks = new MarkDesk(library, kept.marks, {
      readOnly: () => this.#readOnly(),
      tell: (ids) => options.emit('marks.changed', { ids }),
      report: options.report,
    });
    const tellDuplicates = (): void => options.emit('duplicates.changed', { looking: this.duplicates.list().looking });
    this.duplicates = new DuplicateDesk(library, kept.notDuplicates, tellDuplicates, options.report);
    this.takenBack = new TakenBackDesk(library, edits, kept.letGo, options.report);
    // A folder that cannot be read has nothing to compare with; its status says why.
    if (isWatched(options.door)) this.takenBack.known().catch(() => undefined);
    this.#emit = options.emit;
    this.#watched = isWatched(options.door);
    this.#notes = [...options.notes, ...Object.values(kept).flatMap(({ notes }) => notes)];
    const tellState = (): void => options.emit('library.state', this.state());
    this.views = new Views({
      library,
      file: kept.views,
      threshold: () => kept.settings.settings.threshold ?? library.lens.followedThreshold(),
      onChange: (now) => {
        options.emit('views.changed', now);
        // What is wrong with the shared file is told there.
        tellState();
      },
    });
    this.#unsubscribe = [
      library.on('progress', tellState),
      library.on('status', tellState),
      // A scan is over: the file that the views are shared in may be another one, too.
      library.on('status', () => this.views.look()),
      library.on('changed', (change) => {
        options.emit('library.changed', change);
      }),
    ];
  }

  /** Opens the library; the scan goes on behind. */
  static async open(options: SessionOptions): Promise<Session> {
    const { root } = options;
    const folder = journalFolder(options.dataFolder, root);
    // Asked for when something is edited: the library is open then.
    const titleOf = (path: string): string | undefined => {
      const id = library.idOf(path);
      return id === undefined ? undefined : library.rows([id])[0]?.title;
    };
    const opening = {
      root,
      titleOf,
      leftAlone: (path: string): string | null => library.leftAlone(path),
      folder,
      door: options.door,
      workerFile: join(dirname(options.workerFile), `edit-worker${extname(options.workerFile)}`),
      onState: (state: Events['edits.state']) => {
        options.emit('edits.state', state);
      },
      onProgress: (progress: Events['edits.progress']) => {
        options.emit('edits.progress', progress);
      },
    };
    const edits = await (options.write ? Edits.open(opening) : Edits.openReadOnly(opening));
    const kept = await keptOf(folder, edits.access.kind === 'writable').catch(async (error: unknown) => {
      // Or the lock would stay with a library that is not open.
      await edits.close();
      throw error;
    });
    const cacheFolder = join(options.dataFolder, 'cache');
    const library = Library.open({ root, cacheFolder, workerFile: options.workerFile, watch: isWatched(options.door) });
    return new Session(options, library, edits, kept);
  }

  info(): LibraryInfo {
    const info = this.library.info();
    return {
      ...info,
      session: this.#id,
      readOnly: this.#readOnly(),
      notes: [...this.#notes, ...this.views.notes, ...this.edits.notes, ...info.notes],
    };
  }

  state(): LibraryState {
    const status = this.library.status();
    switch (status.kind) {
      case 'opening':
        return { kind: 'opening', info: this.info(), progress: status.progress };
      case 'open':
        return { kind: 'open', info: this.info(), partial: status.partial, outsideChange: status.outsideChange };
      case 'failed':
        return { kind: 'failed', folder: this.library.root, message: status.message };
    }
  }

  /** Whether to open this folder is to look again here. One that could not be read, or written, is to be opened anew. */
  canGoOn(root: string): boolean {
    return root === this.library.root && this.library.status().kind !== 'failed' && this.#readOnly() === null;
  }

  /** @throws GalleyError `not-found` */
  row(id: ArticleId): ArticleRow {
    const row = this.library.rows([id])[0];
    if (row === undefined) throw new GalleyError('not-found', 'This article is no longer in the library.');
    return row;
  }

  /** Settles when the marks that a filter asks for are known: also where nothing is watched, and so nothing was searched. */
  async knowMarks(filter: string): Promise<void> {
    if (!asksForMarks.test(filter)) return;
    await this.marks.settled();
    if (asksForTakenBack.test(filter)) await this.takenBack.known();
    if (this.#watched || !asksForDuplicates.test(filter)) return;
    await this.duplicates.found();
  }

  /** The paths of the ids that are still there. */
  paths(ids: readonly ArticleId[]): string[] {
    return ids.flatMap((id) => this.library.path(id) ?? []);
  }

  get settings(): LibrarySettings {
    return this.#settings.settings;
  }

  /** Keeps what is set for this library, and tells every desk. */
  async changeSettings(patch: Partial<LibrarySettings>): Promise<LibrarySettings> {
    const written = await this.#settings.write(patch);
    this.#emit('settings.changed', written);
    this.views.look();
    return written;
  }

  /** Whether a topic is still to be suggested for an article. */
  readonly wanted = (topic: string, path: string): boolean => !this.dismissals.has(topic, path);

  keep(plan: Plan): PlanId {
    const id = randomBytes(8).toString('hex');
    this.#plans.set(id, plan);
    for (const old of [...this.#plans.keys()].slice(0, -keptPlans)) this.#plans.delete(old);
    return id;
  }

  /** @throws GalleyError `not-found` */
  plan(id: PlanId): Plan {
    const plan = this.#plans.get(id);
    if (plan === undefined) throw new GalleyError('not-found', 'This preview is too old. Make it again.');
    return plan;
  }

  forget(id: PlanId): void {
    this.#plans.delete(id);
  }

  /**
   * Does `work`, tells the index what it wrote, and answers what happened in ids. Meanwhile the watcher keeps still, so
   * that our own writes are not reported as somebody else's. What was written of an edit that was broken off is told
   * likewise, before this rejects with what was in its way.
   */
  async written(work: () => Promise<Outcome>): Promise<EditOutcome> {
    const release = this.library.hold();
    try {
      const outcome = await work();
      if (outcome.entry !== null) this.takenBack.decided(outcome.entry);
      return await this.#outcome(outcome);
    } catch (error) {
      if (!(error instanceof BrokenOff)) throw error;
      this.takenBack.decided(error.entry);
      await this.library.refresh(error.written, 'edit');
      throw error.cause;
    } finally {
      release();
    }
  }

  /** Why nothing may be written, as a sentence; `null` when it may. */
  #readOnly(): string | null {
    return readOnlyReason(this.edits.access);
  }

  async #outcome(outcome: Outcome): Promise<EditOutcome> {
    if (outcome.written.length > 0) await this.library.refresh(outcome.written, 'edit');
    return {
      entry: outcome.entry,
      label: outcome.label,
      changed: outcome.written.flatMap((path) => this.library.idOf(path) ?? []),
      files: outcome.written.length,
      left: outcome.left.length,
      unchanged: outcome.unchanged,
      refused: outcome.refused.map((refusal) => this.refusal(refusal)),
      cancelled: outcome.cancelled,
    };
  }

  refusal(refusal: FileRefusal): Refusal {
    return { ...refusal, id: this.library.idOf(refusal.path) ?? null };
  }

  /** Waits for what is being written and gives the lock back. */
  async close(): Promise<void> {
    for (const stop of this.#unsubscribe) stop();
    await this.duplicates.close();
    await this.takenBack.close();
    await this.edits.close();
    await this.marks.close();
    await this.library.close();
  }
}

/** @param write whether what a crash left may be repaired: by who holds the lock */
async function keptOf(folder: string, write: boolean): Promise<Kept> {
  const [dismissals, settings, views, marks, notDuplicates, letGo] = await Promise.all([
    DismissalsFile.open(folder),
    LibrarySettingsFile.open(folder),
    ViewsFile.open(folder),
    MarksFile.open(folder, write),
    NotDuplicatesFile.open(folder),
    LetGoFile.open(folder),
  ]);
  return { dismissals, settings, views, marks, notDuplicates, letGo };
}

/** A command line looks once and is gone. */
function isWatched(door: Door): boolean {
  return door !== 'cli';
}

/**
 * The real path of a folder that may be opened.
 * @throws GalleyError `unreadable` when there is no such folder
 */
export async function realFolder(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) return root;
  } catch (error) {
    throw new GalleyError('unreadable', folderFault(folder, error));
  }
  throw new GalleyError('unreadable', `${folder} is not a folder.`);
}
