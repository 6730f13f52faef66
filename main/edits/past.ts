import type { EntryId, HistoryEntry } from '../../preload/contract/edit';
import { GalleyError } from '../../preload/contract/errors';
import { type Decided, decided, type Decision, decisionsOf } from './decisions';
import { keyText, transitionKeys } from './entry';
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

/** What the journal tells of the edits that were made: which there are, in which files, and what of them stands. Writes nothing. */
export class Past {
  readonly #journal: Journal;

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
    const plans = await this.#journal.plans(edit);
    const standing = await this.standing(edit, plans);
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
    for (const edit of history.edits()) {
      const plan = await this.#journal.planOf(edit, path);
      if (plan === null) continue;
      const standing = await this.#standing(edit, path);
      const failed = new Set((edit.end?.failed ?? []).map(keyText));
      for (const transition of plan.transitions) {
        const key = keyText([path, transition.field]);
        if (failed.has(key) && !standing.has(key)) continue;
        changes.push({ entry: history.describe(edit), transition, standing: standing.has(key) });
      }
    }
    return changes;
  }

  /** What the editor wants of the fields of one file. */
  async decisionsOf(path: string): Promise<Decision[]> {
    const changes = await this.changes(path);
    return decisionsOf(
      changes.flatMap(({ entry, transition, standing }) => decided(transition, entry, standing) ?? []),
    );
  }

  /** The same of every file that was ever changed from here, by path. Reads the whole journal, entry by entry. */
  async decisions(): Promise<Map<string, readonly Decision[]>> {
    const changes = new Map<string, Decided[]>();
    const breath = new Breath();
    // Listed first: entries may come and go while the plans are read.
    const edits = Array.from(this.#journal.history.edits());
    for (const edit of edits) {
      for (const { path, of } of await this.#decidedBy(edit)) {
        const known = changes.get(path);
        if (known === undefined) changes.set(path, [...of]);
        else known.push(...of);
      }
      if (breath.due) await breath.take();
    }
    const all = new Map<string, readonly Decision[]>();
    for (const [path, of] of changes) {
      const decisions = decisionsOf(of);
      if (decisions.length > 0) all.set(path, decisions);
      if (breath.due) await breath.take();
    }
    return all;
  }

  async #decidedBy(edit: Entry): Promise<{ readonly path: string; readonly of: readonly Decided[] }[]> {
    try {
      const plans = await this.#journal.plans(edit);
      const standing = await this.standing(edit, plans);
      const failed = new Set((edit.end?.failed ?? []).map(keyText));
      return plans.map(({ path, transitions }) => ({
        path,
        of: transitions.flatMap((transition) => {
          const key = keyText([path, transition.field]);
          if (failed.has(key) && !standing.has(key)) return [];
          return decided(transition, edit.begin, standing.has(key)) ?? [];
        }),
      }));
    } catch (error) {
      // As in `changes`: an entry whose details are damaged, or were dropped meanwhile, decides nothing any more.
      if (error instanceof GalleyError && error.code === 'journal') return [];
      throw error;
    }
  }

  /**
   * The transitions of an edit that stand now, by `keyText`.
   * @param plans those of the edit
   * @throws GalleyError `journal` when the plans of an undo or a redo are damaged
   */
  async standing(edit: Entry, plans: readonly FilePlan[]): Promise<ReadonlySet<string>> {
    return this.#standingOf(edit, plans);
  }

  /** The transitions of an edit in one file that stand now, by key. */
  async #standing(edit: Entry, path: string): Promise<Set<string>> {
    return this.#standingOf(edit, await this.#plans(edit, path), path);
  }

  /** As `standing`; of the edit's part in one file, where `path` says which. */
  async #standingOf(edit: Entry, plans: readonly FilePlan[], path?: string): Promise<Set<string>> {
    const standing = new Set(made(edit, plans));
    for (const action of this.#journal.history.actionsOf(edit.begin.id)) {
      for (const key of made(action, await this.#plans(action, path))) {
        if (action.begin.kind === 'undo') standing.delete(key);
        else standing.add(key);
      }
    }
    return standing;
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
