import type { Field } from '../../preload/contract/article';
import type { EntryId } from '../../preload/contract/edit';
import { GalleyError } from '../../preload/contract/errors';
import { decided, type Decision, DecisionSearch } from './decisions';
import { pathMark } from './entry';
import type { Entry } from './history';
import type { Journal } from './journal';
import { Breath } from './log-file';
import type { FileChanges, Past } from './past';

/** Up to so many files are looked up in the journal one by one; of more, each entry is read whole. */
const fewFiles = 16;

/** What is wanted of some fields of a file, after they were decided anew. */
export interface Revision {
  readonly path: string;
  readonly fields: ReadonlySet<Field>;
  /** At most one a field; none of a field of which nothing is wanted any more. */
  readonly decisions: readonly Decision[];
}

/**
 * What the editor wants of the articles' fields, as the journal knows it. Keeps of it only what stands, never the whole past.
 * Reading a long past takes a while: each question ends early, with what it found, once its signal is aborted.
 */
export class StandingDecisions {
  readonly #journal: Journal;
  readonly #past: Past;

  constructor(journal: Journal, past: Past) {
    this.#journal = journal;
    this.#past = past;
  }

  /** Of every file that was ever changed from here, by path. Reads the whole journal, entry by entry. */
  async all(signal: AbortSignal): Promise<Map<string, readonly Decision[]>> {
    const searches = new Map<string, DecisionSearch>();
    const breath = new Breath();
    for (const edit of this.#journal.history.edits()) {
      if (signal.aborted) break;
      for (const file of await this.#made(edit)) {
        let search = searches.get(file.path);
        if (search === undefined) searches.set(file.path, (search = new DecisionSearch()));
        take(search, edit, file);
      }
      if (breath.due) await breath.take();
    }
    const all = new Map<string, readonly Decision[]>();
    for (const [path, { decisions }] of searches) {
      if (decisions.length > 0) all.set(path, decisions);
      if (breath.due) await breath.take();
    }
    return all;
  }

  /** Of the fields that an edit, undo or redo changed. Reads only as far back as one of them is not clear. */
  async after(id: EntryId, signal: AbortSignal): Promise<readonly Revision[]> {
    const entry = this.#journal.history.entry(id);
    if (entry === undefined) return [];
    const files = new Map<string, Revised>();
    for (const { path, transitions } of await this.#journal.plans(entry)) {
      const fields = new Set(transitions.flatMap((one) => decided(one, entry.begin, true)?.field ?? []));
      if (fields.size > 0)
        files.set(path, { path, mark: pathMark(path), fields, open: new Set(fields), search: new DecisionSearch() });
    }
    const open = new Map(files);
    const breath = new Breath();
    for (const edit of this.#journal.history.edits()) {
      if (open.size === 0 || signal.aborted) break;
      for (const file of await this.#madeIn(edit, open)) {
        const of = open.get(file.path);
        if (of === undefined) continue;
        for (const field of take(of.search, edit, file, of.open)) of.open.delete(field);
        if (of.open.size === 0) open.delete(file.path);
      }
      if (breath.due) await breath.take();
    }
    return Array.from(files.values(), ({ path, fields, search }) => ({ path, fields, decisions: search.decisions }));
  }

  async #madeIn(edit: Entry, open: ReadonlyMap<string, Revised>): Promise<readonly FileChanges[]> {
    if (open.size > fewFiles) return this.#made(edit);
    const files: FileChanges[] = [];
    for (const [path, { mark }] of open) {
      if (this.#journal.mayTouch(edit, mark)) files.push(...(await this.#made(edit, path)));
    }
    return files;
  }

  async #made(edit: Entry, path?: string): Promise<readonly FileChanges[]> {
    try {
      return await this.#past.made(edit, path);
    } catch (error) {
      // An entry whose details are damaged, or were dropped meanwhile, decides nothing any more.
      if (error instanceof GalleyError && error.code === 'journal') return [];
      throw error;
    }
  }
}

interface Revised {
  readonly path: string;
  readonly mark: number;
  readonly fields: ReadonlySet<Field>;
  /** The fields of which it is not clear yet what is wanted. */
  readonly open: Set<Field>;
  readonly search: DecisionSearch;
}

/** Shows what an edit made of a file to its search; of `only` these fields. Answers the fields that are clear now. */
function take(search: DecisionSearch, edit: Entry, { changes }: FileChanges, only?: ReadonlySet<Field>): Field[] {
  return changes.flatMap(({ transition, standing }) => {
    const change = decided(transition, edit.begin, standing);
    if (change === null || only?.has(change.field) === false) return [];
    return search.take(change) ? [] : [change.field];
  });
}
