import { randomBytes } from 'node:crypto';
import type { FieldValues } from '../../preload/contract/article';
import type { Door, EditProgress, EntryId, Operation, UndoState } from '../../preload/contract/edit';
import { GalleyError } from '../../preload/contract/errors';
import type { TopicChange } from '../../preload/contract/topics';
import { isTaxonomyPath } from '../articles/taxonomy-folder';
import { type Access, readOnlyReason } from './access';
import { articleName } from './article-name';
import { countTransitions, type EntryKind, keyText } from './entry';
import type { Entry } from './history';
import { closedError, Hands } from './hands';
import { Journal } from './journal';
import { eachLabel, label, topicLabel, writtenLabel } from './label';
import { takeLock, unheldSince } from './lock';
import { type FileEdit, type Gathering, planEdit, planReturn, reversed } from './plan-edit';
import { type Carriers, planTopic } from './plan-topic';
import { Past } from './past';
import { StandingDecisions } from './standing-decisions';
import { foresee, recover } from './recovery';
import type { FilePlan, FileRefusal } from './transition';
import { writeEntry } from './write-entry';

export interface EditsOptions {
  /** The library's real path. */
  readonly root: string;
  /** Where this library's journal and lock are kept. */
  readonly folder: string;
  readonly door: Door;
  readonly onState: (state: UndoState) => void;
  readonly onProgress: (progress: EditProgress) => void;
  /** The title of the article in a file, where it is known: the history calls it by that. */
  readonly titleOf?: (path: string) => string | undefined;
  /** Why a file is not even to be read, for people; `null` when it may be. */
  readonly leftAlone?: (path: string) => string | null;
  /** The built edit worker, for large batches; without it they run on the main thread. */
  readonly workerFile?: string;
  readonly now?: () => number;
}

/** A decided edit that was not written yet. */
export interface Plan extends Gathering {
  readonly label: string;
}

/** What an edit, undo or redo did, in paths. */
export interface Outcome {
  readonly entry: EntryId | null;
  readonly label: string;
  readonly written: readonly string[];
  readonly unchanged: number;
  readonly refused: readonly FileRefusal[];
  /** Planned but not begun, because of `cancel` or a full disk. `redo` of the entry makes them. */
  readonly left: readonly string[];
  readonly cancelled: boolean;
}

const nothingDone = { entry: null, written: [], unchanged: 0, refused: [], left: [], cancelled: false } as const;

/** How often progress is told, in milliseconds. */
const progressEvery = 50;

/** The only way to write: every edit, undo and redo of one library goes through this one queue and its journal. */
export class Edits {
  readonly access: Access;
  readonly notes: readonly string[];
  /** What was edited so far. */
  readonly past: Past;
  readonly decisions: StandingDecisions;
  readonly #options: EditsOptions;
  readonly #journal: Journal;
  readonly #release: () => Promise<void>;
  readonly #hands: Hands;
  #queue: Promise<unknown> = Promise.resolve();
  #running: AbortController | null = null;
  #closed = false;

  private constructor(options: EditsOptions, journal: Journal, access: Access, release: () => Promise<void>) {
    this.#options = options;
    this.#journal = journal;
    this.access = access;
    this.notes = journal.notes;
    this.past = new Past(journal);
    this.decisions = new StandingDecisions(journal, this.past);
    this.#release = release;
    this.#hands = new Hands(options.workerFile ?? null, options.leftAlone ?? (() => null));
  }

  /** Takes the lock, opens the journal and looks after what a crash left. Read-only when another instance holds the library. */
  static async open(options: EditsOptions): Promise<Edits> {
    const lock = await takeLock(options.folder, options.door);
    if (lock.kind === 'taken') {
      const journal = await Journal.open(options.folder, false);
      return new Edits(options, journal, { kind: 'held', by: lock.by }, () => Promise.resolve());
    }
    try {
      const journal = await Journal.open(options.folder, true);
      const now = (options.now ?? Date.now)();
      await recover(options.root, journal, now);
      void journal.compact(now);
      return new Edits(options, journal, { kind: 'writable' }, lock.release);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /** Opens the history for looking only, without asking for the lock. What a crash interrupted is told, and left as it is. */
  static async openReadOnly(options: EditsOptions): Promise<Edits> {
    const unheld = await unheldSince(options.folder);
    const journal = await Journal.open(options.folder, false);
    // Nobody held it before the journal was read nor since: what has no end there will get none by itself.
    if (unheld !== null && unheld === (await unheldSince(options.folder))) {
      await foresee(options.root, journal, (options.now ?? Date.now)());
    }
    return new Edits(options, journal, { kind: 'looking' }, () => Promise.resolve());
  }

  /** Decides, on the files as they are now, what the operations would do. Writes nothing. */
  async plan(paths: readonly string[], operations: readonly Operation[], seen?: Partial<FieldValues>): Promise<Plan> {
    const edits = [...new Set(paths)].map((path) => ({ path, operations, seen }));
    return this.#planNamed(edits, ({ length }, name) => label(operations, length, name));
  }

  /**
   * The same where each file has operations of its own.
   * @param edits no path twice
   * @param named the entry's label, from how many files would change
   */
  async planEach(edits: readonly FileEdit[], named: (files: number) => string): Promise<Plan> {
    return this.#planNamed(edits, ({ length }) => named(length));
  }

  /**
   * Decides what a change of a topic does to its taxonomy and to the articles that carry it. Writes nothing.
   * @throws ArticleRefusal when it cannot be made at all
   */
  async planTopic(change: TopicChange, carriers: Carriers): Promise<Plan> {
    const gathering = await planTopic(this.#options.root, this.#hands, change, carriers);
    const articles = gathering.plans.filter(({ path }) => !isTaxonomyPath(path)).length;
    return { ...gathering, label: topicLabel(change, articles) };
  }

  /**
   * Writes a plan. A file whose edited field changed since the plan was made is refused with `conflict`.
   * @throws GalleyError `read-only`, `no-library` once it is closed, `journal` before a file was touched; BrokenOff when
   * something else went wrong, which says what was written nevertheless
   */
  async apply(plan: Plan): Promise<Outcome> {
    return this.#enqueue(() => this.#write('edit', null, false, plan));
  }

  /** Plans and writes in one turn of the queue, so that nothing of ours comes between. Errors as `apply`. */
  async edit(
    paths: readonly string[],
    operations: readonly Operation[],
    seen?: Partial<FieldValues>,
  ): Promise<Outcome> {
    return this.#enqueue(async () => this.#write('edit', null, false, await this.plan(paths, operations, seen)));
  }

  /** The same where each file has operations of its own. No path twice. Errors as `apply`. */
  async editEach(edits: readonly FileEdit[]): Promise<Outcome> {
    const named = (plans: readonly FilePlan[], name: string | null): string => {
      const changing = new Set(plans.map(({ path }) => path));
      const made = edits.flatMap(({ path, operations }) => (changing.has(path) ? [operations] : []));
      return eachLabel(made, name);
    };
    return this.#enqueue(async () => this.#write('edit', null, false, await this.#planNamed(edits, named)));
  }

  /**
   * Takes an edit back (the newest that stands, unless named; only the part of `path`, if given): each field that still
   * holds what the edit wrote gets its old text, the others are refused with `changed-since`.
   * @throws GalleyError `not-found` when there is nothing to undo, `read-only`
   */
  async undo(entry?: EntryId, path?: string): Promise<Outcome> {
    return this.#enqueue(async () => {
      const edit = this.#target(entry, 'undo');
      return this.#return('undo', edit, path);
    });
  }

  /** Makes an undone (or interrupted) edit again, as `undo` takes it back. Errors as `undo`. */
  async redo(entry?: EntryId, path?: string): Promise<Outcome> {
    return this.#enqueue(async () => {
      const edit = this.#target(entry, 'redo');
      return this.#return('redo', edit, path);
    });
  }

  /** Stops the running batch after the files under way. What was written stays, in the journal and on disk. */
  cancel(): void {
    this.#running?.abort();
  }

  state(): UndoState {
    return this.#journal.history.undoState();
  }

  /** Waits for what is being written, closes the journal and gives the lock back. Refuses what is asked from now on. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#queue;
    await this.#hands.close();
    await this.#journal.close();
    await this.#release();
  }

  /** `named` gets the files that would change, and what the only one is called. */
  async #planNamed(
    edits: readonly FileEdit[],
    named: (plans: readonly FilePlan[], name: string | null) => string,
  ): Promise<Plan> {
    const gathering = await planEdit(this.#options.root, this.#hands, edits);
    const [only, ...others] = gathering.plans;
    const title = only && this.#options.titleOf?.(only.path);
    const name = only !== undefined && others.length === 0 ? articleName(title ?? '', only.path) : null;
    return { ...gathering, label: named(gathering.plans, name) };
  }

  #target(entry: EntryId | undefined, direction: 'undo' | 'redo'): Entry {
    const { history } = this.#journal;
    const id = entry ?? history.undoState()[direction]?.id;
    const edit = id === undefined ? undefined : history.edit(id);
    if (edit === undefined) throw new GalleyError('not-found', `There is nothing to ${direction}.`);
    return edit;
  }

  async #return(kind: 'undo' | 'redo', edit: Entry, path: string | undefined): Promise<Outcome> {
    const { history } = this.#journal;
    const all = await this.#journal.plans(edit);
    const standing = await this.past.standing(edit, all);
    const wanted = all
      .filter((plan) => path === undefined || plan.path === path)
      .map((plan) => ({
        path: plan.path,
        transitions: plan.transitions.filter(
          (transition) => standing.has(keyText([plan.path, transition.field])) === (kind === 'undo'),
        ),
      }))
      .filter((plan) => plan.transitions.length > 0);
    const gathering = await planReturn(this.#options.root, this.#hands, kind === 'undo' ? reversed(wanted) : wanted);
    const settles = path === undefined && history.isInterrupted(edit.begin.id);
    const verb = kind === 'undo' ? (settles ? 'Rolled back' : 'Undid') : settles ? 'Finished' : 'Redid';
    const text = `${verb}: ${edit.begin.label}`;
    // Asked for twice: it is as it is wanted already.
    if (!settles && wanted.length === 0 && history.state(edit.begin.id) === (kind === 'undo' ? 'undone' : 'applied')) {
      return { ...nothingDone, label: text };
    }
    return this.#write(kind, edit, path !== undefined, { ...gathering, label: text });
  }

  async #write(kind: EntryKind, edit: Entry | null, part: boolean, plan: Plan): Promise<Outcome> {
    const { plans, unchanged, refused } = plan;
    // An undo that finds everything changed since is recorded too, or Ctrl+Z would stay at it for ever.
    const settled = kind !== 'edit' && refused.every((one) => one.problem.code === 'changed-since');
    if (plans.length === 0 && !settled) {
      return { ...nothingDone, label: plan.label, unchanged, refused };
    }
    const id = `${this.#now().toString(36)}-${randomBytes(4).toString('hex')}`;
    const head = {
      id,
      kind,
      of: edit?.begin.id ?? null,
      part,
      at: this.#now(),
      door: this.#options.door,
      label: plan.label,
      files: plans.length,
      changes: countTransitions(plans),
    };
    const controller = new AbortController();
    this.#running = controller;
    try {
      const result = await writeEntry(this.#journal, head, plans, {
        root: this.#options.root,
        hands: this.#hands,
        prepared: plan.prepared,
        signal: controller.signal,
        onFile: this.#progress(plan.label, plans.length),
      });
      const done = { written: result.written, unchanged, refused: [...refused, ...result.refused], left: result.left };
      return {
        entry: result.written.length > 0 ? id : null,
        label: writtenLabel(plan.label, result.written.length, plans.length),
        ...done,
        cancelled: controller.signal.aborted,
      };
    } finally {
      this.#running = null;
      this.#options.onState(this.state());
    }
  }

  #progress(text: string, total: number): () => void {
    let done = 0;
    let told = 0;
    return () => {
      done += 1;
      const now = performance.now();
      if (total === 1 || (done < total && now - told < progressEvery)) return;
      told = now;
      this.#options.onProgress({ label: text, done, total });
    };
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }

  async #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const reason = readOnlyReason(this.access);
    if (reason !== null) throw new GalleyError('read-only', reason);
    if (this.#closed) throw closedError();
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}
