import type { EntryId, HistoryEntry } from '../../preload/contract/edit';
import { GalleyError } from '../../preload/contract/errors';
import { keyText, pathMark, transitionKeys } from './entry';
import type { Entry } from './history';
import type { Journal } from './journal';
import { Breath } from './log-file';
import type { FilePlan, Transition } from './transition';

/** One field of one article as one entry changed it. */
export interface PathChange {
  readonly entry: HistoryEntry;
  readonly transition: Transition;
  /** Whether this very change stands now. */
  readonly standing: boolean;
}

/** One file of an edit. */
export interface FileChanges {
  readonly path: string;
  readonly changes: readonly Pick<PathChange, 'transition' | 'standing'>[];
}

/** An edit as it stood after so many undos and redos of it. */
interface Whole {
  readonly edit: Entry;
  readonly actions: number;
  readonly plans: readonly FilePlan[];
  /** By `keyText`. */
  readonly standing: ReadonlySet<string>;
}

/** What the journal tells of the edits that were made: which there are, in which files, and what of them stands. Writes nothing. */
export class Past {
  readonly #journal: Journal;
  /** What was asked for last, for as long as there is memory to spare. */
  #known: WeakRef<Whole> | null = null;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** The edits that wrote something, newest first, from the one before `before`. */
  list(limit: number, before?: EntryId): HistoryEntry[] {
    const { history } = this.#journal;
    const entries: HistoryEntry[] = [];
    for (const entry of history.edits(before)) {
      if (entries.length >= limit) break;
      entries.push(history.describe(entry));
    }
    return entries;
  }

  /**
   * The files of an edit, in the order of its plan, and which of its transitions stand now.
   * @throws GalleyError `not-found`
   */
  async files(id: EntryId, from: number, limit: number): Promise<FileChanges[]> {
    const edit = this.#journal.history.edit(id);
    if (edit === undefined) throw new GalleyError('not-found', 'This change is no longer in the history.');
    const { plans, standing } = await this.#whole(edit);
    return plans.slice(from, from + limit).map(({ path, transitions }) => ({
      path,
      changes: transitions.map((transition) => ({
        transition,
        standing: standing.has(keyText([path, transition.field])),
      })),
    }));
  }

  /** What was changed in one article, newest first. */
  async changes(path: string): Promise<PathChange[]> {
    const { history } = this.#journal;
    const changes: PathChange[] = [];
    const mark = pathMark(path);
    const breath = new Breath();
    for (const edit of history.edits()) {
      if (breath.due) await breath.take();
      if (!this.#journal.mayTouch(edit, mark)) continue;
      const [file] = await this.made(edit, path);
      for (const change of file?.changes ?? []) changes.push({ entry: history.describe(edit), ...change });
    }
    return changes;
  }

  /**
   * What an edit made, by file, and which of it stands now; in one file only, where `path` says so.
   * @throws GalleyError `journal` when its plans, or those of an undo or a redo of it, are damaged
   */
  async made(edit: Entry, path?: string): Promise<FileChanges[]> {
    const plans = await this.#plans(edit, path);
    if (plans.length === 0) return [];
    const standing = await this.standing(edit, plans, path);
    const failed = new Set((edit.end?.failed ?? []).map(keyText));
    return plans.map((plan) => ({
      path: plan.path,
      changes: plan.transitions.flatMap((transition) => {
        const key = keyText([plan.path, transition.field]);
        return failed.has(key) && !standing.has(key) ? [] : [{ transition, standing: standing.has(key) }];
      }),
    }));
  }

  /**
   * The transitions of an edit that stand now, by `keyText`.
   * @param plans those of the edit; of its part in one file, where `path` says which
   * @throws GalleyError `journal` when the plans of an undo or a redo are damaged
   */
  async standing(edit: Entry, plans: readonly FilePlan[], path?: string): Promise<ReadonlySet<string>> {
    const standing = new Set(made(edit, plans));
    for (const action of this.#journal.history.actionsOf(edit.begin.id)) {
      for (const key of made(action, await this.#plans(action, path))) {
        if (action.begin.kind === 'undo') standing.delete(key);
        else standing.add(key);
      }
    }
    return standing;
  }

  /** An edit is asked for part by part: reading it whole for each would take a minute for 100,000 files. */
  async #whole(edit: Entry): Promise<Whole> {
    const actions = this.#journal.history.actionsOf(edit.begin.id).length;
    const known = this.#known?.deref();
    if (known?.edit === edit && known.actions === actions) return known;
    const plans = await this.#journal.plans(edit);
    const whole = { edit, actions, plans, standing: await this.standing(edit, plans) };
    this.#known = new WeakRef(whole);
    return whole;
  }

  async #plans(entry: Entry, path?: string): Promise<readonly FilePlan[]> {
    if (path === undefined) return this.#journal.plans(entry);
    const plan = await this.#journal.planOf(entry, path);
    return plan === null ? [] : [plan];
  }
}

/** The transitions that an entry made, by key. */
function made(entry: Entry, plans: readonly FilePlan[]): string[] {
  const failed = new Set((entry.end?.failed ?? []).map(keyText));
  const keys = transitionKeys(plans).map(keyText);
  return failed.size === 0 ? keys : keys.filter((key) => !failed.has(key));
}
