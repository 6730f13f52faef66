import type { ArticleId } from '../../../preload/contract/article';
import type { Connection } from '../../../preload/contract/contract';
import type { EditOutcome, EntryId, Operation } from '../../../preload/contract/edit';
import type { Random } from '../../bench/random';

/** What an edit was reported to have left in a file. */
interface Expected {
  readonly category: string;
  /** When the edit was asked for, in milliseconds since the epoch. */
  readonly asked: number;
}

/** How many files, over all edits, met which fate, as the product reported it. */
export interface EditTally {
  calls: number;
  written: number;
  refused: Record<string, number>;
  unchanged: number;
  undone: number;
}

/** An editor who changes single articles, many at once, and takes back, and remembers what was reported. */
export class Editor {
  readonly tally: EditTally = { calls: 0, written: 0, refused: {}, unchanged: 0, undone: 0 };
  /** By path: what the last reported edit of `category` left there. */
  readonly expected = new Map<string, Expected>();
  readonly #connection: Connection;
  readonly #random: Random;
  #paths: ReadonlyMap<ArticleId, string>;
  #made = 0;

  /** `paths`: every article by its id. */
  constructor(connection: Connection, paths: ReadonlyMap<ArticleId, string>, random: Random) {
    this.#connection = connection;
    this.#paths = paths;
    this.#random = random;
  }

  /** Tells anew which article has which id, as after the library was opened again. */
  knows(paths: ReadonlyMap<ArticleId, string>): void {
    this.#paths = paths;
  }

  /** Does one thing that editors do. */
  async act(): Promise<void> {
    const chance = this.#random.next();
    const ids = [...this.#paths.keys()];
    this.tally.calls += 1;
    if (chance < 0.35) return this.#edit([this.#random.one(ids)], this.#newCategory());
    if (chance < 0.55) return this.#bulk(ids, this.#newCategory());
    if (chance < 0.7) return this.#bulk(this.#some(ids), this.#newCategory());
    // A field that the crawler changes, too: who was last counts, and the rest of the file is looked at.
    if (chance < 0.8) return this.#bulk(this.#some(ids), { field: 'quality', op: 'set', value: this.#made });
    return this.#undo();
  }

  #newCategory(): Operation {
    this.#made += 1;
    return { field: 'category', op: 'set', value: `edit-${this.#made}` };
  }

  #some(ids: readonly ArticleId[]): readonly ArticleId[] {
    const from = this.#random.whole(0, ids.length - 1);
    return ids.slice(from, from + this.#random.whole(1, 60));
  }

  async #edit(ids: readonly ArticleId[], operation: Operation): Promise<void> {
    const asked = Date.now();
    this.#note(await this.#connection.call('edits.apply', { ids, operations: [operation] }), ids, operation, asked);
  }

  async #bulk(ids: readonly ArticleId[], operation: Operation): Promise<void> {
    const preview = await this.#connection.call('edits.preview', { ids, operations: [operation] });
    const asked = Date.now();
    const outcome = await this.#connection.call('edits.applyPlan', { plan: preview.plan });
    this.#note(outcome, ids, operation, asked);
  }

  async #undo(): Promise<void> {
    const { undo } = await this.#connection.call('edits.state', null);
    if (undo === null) return;
    const before = await this.#categoriesBefore(undo.id, undo.files);
    const asked = Date.now();
    const outcome = await this.#connection.call('edits.undo', { entry: undo.id });
    this.#count(outcome);
    this.tally.undone += outcome.changed.length;
    for (const id of outcome.changed) {
      const path = this.#paths.get(id) ?? '';
      const category = before.get(path);
      if (category !== undefined) this.expected.set(path, { category, asked });
    }
  }

  async #categoriesBefore(entry: EntryId, files: number): Promise<ReadonlyMap<string, string>> {
    const before = new Map<string, string>();
    for (const file of await this.#connection.call('edits.entry', { entry, from: 0, limit: Math.min(1000, files) })) {
      const change = file.fields.find(({ field }) => field === 'category');
      if (typeof change?.before === 'string') before.set(file.path, change.before);
    }
    return before;
  }

  #note(outcome: EditOutcome, ids: readonly ArticleId[], operation: Operation, asked: number): void {
    this.#count(outcome);
    const told = new Set(outcome.refused.map(({ path }) => path)).size;
    const gone = ids.length - outcome.changed.length - outcome.unchanged - outcome.left - told;
    // An id whose file is gone at the time is not in the index: it cannot be edited, and nothing else may be missing.
    if (gone < 0) throw new Error(`More was reported than asked for: ${JSON.stringify(outcome)}`);
    if (operation.field !== 'category') return;
    for (const id of outcome.changed) {
      this.expected.set(this.#paths.get(id) ?? '', { category: operation.value, asked });
    }
  }

  #count({ changed, refused, unchanged }: EditOutcome): void {
    this.tally.written += changed.length;
    this.tally.unchanged += unchanged;
    for (const { problem } of refused) this.tally.refused[problem.code] = (this.tally.refused[problem.code] ?? 0) + 1;
  }
}
