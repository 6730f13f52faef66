import { join } from 'node:path';
import type { EntryId } from '../../preload/contract/edit';
import { GalleyError } from '../../preload/contract/errors';
import { BatchFolder, type Salvage } from './batch-folder';
import { type BeginRecord, pathMark } from './entry';
import type { Extent } from './journal-line';
import type { LogFile } from './log-file';
import type { FilePlan } from './transition';

/** Entries with more files than this keep their plans in a file of their own, so that opening the journal stays quick. */
const inlineFiles = 16;

/** Where the plans of entries are: in the journal's log, of which only the place is remembered, or in `batches/`. */
export class PlanStore {
  readonly batches: BatchFolder;
  #places = new Map<EntryId, Extent>();

  /** `folder`: the journal's. */
  constructor(folder: string) {
    this.batches = new BatchFolder(join(folder, 'batches'));
  }

  /** The marks of an entry that is small enough for the log; `null`: it gets a file of its own. */
  marks(plans: readonly FilePlan[]): readonly number[] | null {
    return plans.length <= inlineFiles ? plans.map(({ path }) => pathMark(path)) : null;
  }

  /** Remembers where in the log the plans of an entry stand. */
  place(id: EntryId, at: Extent): void {
    this.#places.set(id, at);
  }

  /** Remembers the places in another log instead. */
  exchange(places: Map<EntryId, Extent>): void {
    this.#places = places;
  }

  /**
   * The plans of an entry, as they were when it began.
   * @throws GalleyError `journal` when they are damaged or missing
   */
  async plans(begin: BeginRecord, log: LogFile | null): Promise<readonly FilePlan[]> {
    const plans = await this.read(begin, log);
    if (plans.length === begin.files) return plans;
    throw new GalleyError('journal', `The details of “${begin.label}” are damaged or missing, so it stays as it is.`);
  }

  /** The plans of an entry as far as they are whole. */
  async read({ id, marks }: BeginRecord, log: LogFile | null): Promise<readonly FilePlan[]> {
    return marks === null ? this.batches.read(id) : this.#inline(id, log);
  }

  /** What can be read of plans that are not all there. A damaged file of them is kept aside; `kept` is where, if there is one. */
  async salvage({ id, marks }: BeginRecord): Promise<Salvage> {
    // One line in the journal, of which a damaged one was kept aside as a whole.
    return marks === null ? this.batches.salvage(id) : { plans: [], kept: null };
  }

  /** Whether an entry may have touched a path with this mark. Said at once: most of the past has nothing to do with it. */
  mayTouch({ id, marks }: BeginRecord, mark: number): boolean {
    return (marks ?? this.batches.marks(id))?.includes(mark) ?? true;
  }

  /** The plan of an entry for one path; `null` when it did not touch it (or its details are damaged). */
  async planOf(begin: BeginRecord, path: string, log: LogFile | null): Promise<FilePlan | null> {
    if (begin.marks === null) return this.batches.planOf(begin.id, path);
    if (!begin.marks.includes(pathMark(path))) return null;
    return (await this.#inline(begin.id, log)).find((plan) => plan.path === path) ?? null;
  }

  async #inline(id: EntryId, log: LogFile | null): Promise<readonly FilePlan[]> {
    const place = this.#places.get(id);
    if (place === undefined || log === null) return [];
    try {
      const record: unknown = JSON.parse((await log.read(place)).toString());
      return plansIn(record, id);
    } catch (error) {
      // Sound when it was opened; somebody has cut or overwritten it since.
      if (error instanceof SyntaxError) return [];
      throw error;
    }
  }
}

function plansIn(record: unknown, id: EntryId): readonly FilePlan[] {
  if (typeof record !== 'object' || record === null || !('id' in record) || record.id !== id) return [];
  return 'plans' in record && Array.isArray(record.plans) ? record.plans : [];
}
