import { setImmediate as turn } from 'node:timers/promises';
import type { ArticleId, ArticleRow, Field, FieldValue, FieldValues } from '../../preload/contract/article';
import type { EntryId } from '../../preload/contract/edit';
import type { TakenBack } from '../../preload/contract/taken-back';
import { type Decision, isTakenBack, reassertion, revised } from '../edits/decisions';
import type { Edits, Plan } from '../edits/edits';
import { putBackLabel } from '../edits/label';
import type { Library } from '../library/library';
import type { LetGoFile } from '../preferences/let-go-file';
import { articleDetail } from './article-detail';

/** Rows looked at before others get their turn. */
const slice = 500;

/**
 * Which decisions another writer took back. What was decided comes from the journal, so it survives a restart; what the
 * files say comes from the index. Works behind everything else, one thing after the other.
 */
export class TakenBackDesk {
  #decisions: Map<string, readonly Decision[]> | null = null;
  readonly #byId = new Map<ArticleId, readonly TakenBack[]>();
  #work: Promise<void> = Promise.resolve();
  readonly #closing = new AbortController();
  readonly #stop: () => void;

  constructor(
    private readonly library: Library,
    private readonly edits: Edits,
    private readonly file: LetGoFile,
    private readonly report: (error: unknown) => void,
  ) {
    this.#stop = library.on('changed', ({ ids, origin }) => {
      // Before the journal is read there is nothing to compare; reading it compares everything.
      if (origin !== 'mark' && this.#decisions !== null) this.#then(() => this.#look(ids));
    });
  }

  /** Settles when it is known of every article. The first call reads the journal. */
  async known(): Promise<void> {
    await this.library.ready;
    if (this.#decisions === null) this.#then(() => this.#readAll());
    await this.#work;
  }

  /** An edit, undo or redo wrote something. */
  decided(entry: EntryId): void {
    const decisions = this.#decisions;
    if (decisions === null) return;
    this.#then(async () => {
      const revisions = await this.edits.decisions.after(entry, this.#closing.signal);
      for (const { path, fields, decisions: found } of revisions) {
        decisions.set(path, revised(decisions.get(path) ?? [], fields, found));
      }
      return this.#look(revisions.flatMap(({ path }) => this.library.idOf(path) ?? []));
    });
  }

  /** What was taken back in an article; empty when nothing was. */
  of(id: ArticleId): readonly TakenBack[] {
    return this.#byId.get(id) ?? [];
  }

  /** Decides, without writing, how to put the editor's values back into these articles. */
  async plan(ids: readonly ArticleId[]): Promise<Plan> {
    const edits = ids.flatMap((id) => {
      const path = this.library.path(id);
      const operations = this.of(id).flatMap(({ ours, ...one }) => reassertion({ ...one, becomes: ours }));
      return path === undefined || operations.length === 0 ? [] : [{ path, operations }];
    });
    return this.edits.planEach(edits, putBackLabel);
  }

  /** Leaves these articles as the other writer wants them, and does not tell of it again. */
  async letGo(ids: readonly ArticleId[], field: Field | null): Promise<void> {
    const gone = ids.flatMap((id) => {
      const path = this.library.path(id);
      if (path === undefined) return [];
      const of = this.of(id).filter((one) => field === null || one.field === field);
      return of.map((one) => ({ path, field: one.field, entry: one.entry }));
    });
    if (gone.length === 0) return;
    await this.file.add(gone);
    this.#then(() => this.#look(ids));
    await this.#work;
  }

  async close(): Promise<void> {
    this.#stop();
    this.#closing.abort();
    await this.#work;
  }

  #then(step: () => Promise<void>): void {
    this.#work = this.#work.then(() => (this.#closing.signal.aborted ? undefined : step())).catch(this.report);
  }

  async #readAll(): Promise<void> {
    this.#decisions = await this.edits.decisions.all(this.#closing.signal);
    await this.#look(null);
  }

  async #look(ids: readonly ArticleId[] | null): Promise<void> {
    const { library } = this;
    const looked = ids ?? [...new Set([...this.#byId.keys(), ...this.#decided()])];
    let changed = false;
    for (let from = 0; from < looked.length && !this.#closing.signal.aborted; from += slice) {
      const part = looked.slice(from, from + slice);
      const rows = new Map(library.rows(part).map((row) => [row.id, row]));
      for (const id of part) changed = this.#take(id, await this.#inFile(rows.get(id))) || changed;
      await turn();
    }
    if (changed && !this.#closing.signal.aborted) library.setMarks('taken-back', this.#byId.keys());
  }

  /** The articles of which anything was decided. */
  #decided(): readonly ArticleId[] {
    return [...(this.#decisions?.keys() ?? [])].flatMap((path) => this.library.idOf(path) ?? []);
  }

  /** Answers whether the article is one of them now and was not, or was and is not. */
  #take(id: ArticleId, found: readonly TakenBack[]): boolean {
    const was = this.#byId.has(id);
    if (found.length === 0) this.#byId.delete(id);
    else this.#byId.set(id, found);
    return was !== this.#byId.has(id);
  }

  /** The row says quickly that nothing was taken back; before saying that something was, the file itself is asked. */
  async #inFile(row: ArticleRow | undefined): Promise<readonly TakenBack[]> {
    const decisions = row === undefined ? undefined : this.#decisions?.get(row.path);
    if (row === undefined || decisions === undefined) return [];
    const wanted = decisions.filter(
      (one) => isTakenBack(one, inRow(row, one.field)) && !this.file.has(row.path, one.field, one.entry),
    );
    if (wanted.length === 0) return [];
    const { values, problems } = await articleDetail(this.library, row);
    // A file that cannot be read well took nothing back: its problem is told.
    if (problems.some(({ severity }) => severity === 'error')) return [];
    return wanted.flatMap((one) => takenBack(one, values));
  }
}

function inRow(row: ArticleRow, field: Field): FieldValue {
  return row[field];
}

function takenBack(decision: Decision, values: FieldValues): readonly TakenBack[] {
  const { becomes, ...rest } = decision;
  const theirs = values[decision.field];
  return isTakenBack(decision, theirs) ? [{ ...rest, ours: becomes, theirs }] : [];
}
