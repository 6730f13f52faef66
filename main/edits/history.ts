import type { EntryId, EntryState, HistoryEntry, UndoState } from '../../preload/contract/edit';
import type { BeginRecord, EndRecord, JournalRecord } from './entry';
import { UndoStacks } from './undo-stacks';

/** One begun entry and how it ended; `end` is `null` while it is being written. */
export interface Entry {
  readonly begin: BeginRecord;
  readonly end: EndRecord | null;
}

/** How much of the past is kept. */
export interface Retention {
  /** Number of edits; their undos and redos come on top. */
  readonly entries: number;
  /** In milliseconds. */
  readonly age: number;
}

/**
 * What the journal's records mean: which edits stand, and what Ctrl+Z would take. Built by replaying the records, at
 * the start and one by one afterwards, so it is the same after a restart. The order is that of the records: clocks are
 * only shown.
 */
export class History {
  readonly #entries = new Map<EntryId, Entry>();
  #edits: EntryId[] = [];
  /** Per edit: how many of its transitions stand now. */
  readonly #standing = new Map<EntryId, number>();
  readonly #actions = new Map<EntryId, EntryId[]>();
  /** What a crash left in part, by edit: in how many of its files it stands. */
  readonly #interrupted = new Map<EntryId, number>();
  readonly #stacks = new UndoStacks();

  replay(record: JournalRecord): void {
    if (record.t === 'end') return this.#end(record);
    if (record.kind === 'edit' && !this.#entries.has(record.id)) this.#edits.push(record.id);
    this.#entries.set(record.id, { begin: record, end: null });
  }

  get size(): number {
    return this.#entries.size;
  }

  has(id: EntryId): boolean {
    return this.#entries.has(id);
  }

  entry(id: EntryId): Entry | undefined {
    return this.#entries.get(id);
  }

  /** The edit that an entry is about: itself, or what it undid or redid. */
  edit(id: EntryId): Entry | undefined {
    const entry = this.#entries.get(id);
    return entry === undefined || entry.begin.of === null ? entry : this.#entries.get(entry.begin.of);
  }

  /** The undos and redos of an edit, oldest first. */
  actionsOf(edit: EntryId): Entry[] {
    return (this.#actions.get(edit) ?? []).flatMap((id) => this.#entries.get(id) ?? []);
  }

  /** Begun, but neither ended nor known to be running: what a crash left. */
  unended(): Entry[] {
    return [...this.#entries.values()].filter((entry) => entry.end === null);
  }

  /** The edits that wrote something, newest first. Others may come and go meanwhile. */
  *edits(before?: EntryId): Generator<Entry> {
    const edits = this.#edits;
    const from = before === undefined ? edits.length : edits.lastIndexOf(before);
    for (let i = from - 1; i >= 0; i -= 1) {
      const entry = this.#entries.get(edits[i] ?? '');
      if (entry !== undefined && this.#wrote(entry)) yield entry;
    }
  }

  state(edit: EntryId): EntryState {
    const standing = this.#standing.get(edit);
    const entry = this.#entries.get(edit);
    // Under way, in this process or in the one that holds the library.
    if (standing === undefined && entry?.end === null) return 'partial';
    if (standing === undefined || standing <= 0) return 'undone';
    return standing >= (entry?.begin.changes ?? 0) ? 'applied' : 'partial';
  }

  undoState(): UndoState {
    return {
      undo: this.#describe(this.#stacks.undo),
      redo: this.#describe(this.#stacks.redo),
      interrupted: [...this.#interrupted].flatMap(([id, standing]) => {
        const entry = this.#describe(id);
        return entry === null ? [] : [{ ...entry, standing }];
      }),
    };
  }

  describe(edit: Entry): HistoryEntry {
    const { id, at, label, files, door } = edit.begin;
    return { id, at, label, files, door, state: this.state(id) };
  }

  /**
   * The entries that need not be kept: the oldest edits beyond what `retention` says, with their undos and redos. What a
   * crash interrupted stays until the editor has seen to it. `now` in milliseconds since the epoch.
   */
  expired({ entries, age }: Retention, now: number): ReadonlySet<EntryId> {
    const expired = new Set<EntryId>();
    const beyond = this.#edits.length - entries;
    let latest = 0;
    for (const [i, id] of this.#edits.entries()) {
      const entry = this.#entries.get(id);
      // The latest time so far: a clock that was behind for a while must not make younger edits look old.
      latest = Math.max(latest, entry?.begin.at ?? 0);
      if (i >= beyond && latest >= now - age) break;
      if (entry?.end === null || this.#interrupted.has(id)) continue;
      expired.add(id);
      for (const action of this.#actions.get(id) ?? []) expired.add(action);
    }
    return expired;
  }

  /** Forgets entries that `expired` named. */
  forget(ids: ReadonlySet<EntryId>): void {
    for (const id of ids) {
      this.#entries.delete(id);
      this.#standing.delete(id);
      this.#actions.delete(id);
    }
    this.#edits = this.#edits.filter((id) => !ids.has(id));
    this.#stacks.forget(ids);
  }

  #describe(id: EntryId | undefined): HistoryEntry | null {
    const entry = id === undefined ? undefined : this.#entries.get(id);
    return entry === undefined ? null : this.describe(entry);
  }

  #end(end: EndRecord): void {
    const begun = this.#entries.get(end.id);
    if (begun === undefined) return;
    const entry = { begin: begun.begin, end };
    this.#entries.set(end.id, entry);
    const { kind, of, id } = entry.begin;
    const done = entry.begin.changes - end.failed.length;
    const edit = of ?? id;
    if (!this.#entries.has(edit)) return;
    if (kind === 'edit') this.#endEdit(entry, done);
    else {
      const actions = this.#actions.get(edit);
      if (actions === undefined) this.#actions.set(edit, [id]);
      else actions.push(id);
      this.#standing.set(edit, (this.#standing.get(edit) ?? 0) + (kind === 'undo' ? -done : done));
      this.#interrupted.delete(edit);
      const stays = entry.begin.part && this.state(edit) === 'partial';
      if (!stays) this.#stacks.move(edit, kind === 'undo' ? 'redo' : 'undo');
    }
    if (end.interrupted && this.state(edit) === 'partial')
      this.#interrupted.set(edit, this.#filesStanding(edit, entry.begin, end));
  }

  /** In how many files an edit stands after an entry about it, itself or an undo or redo, ended as it did. */
  #filesStanding(edit: EntryId, begin: BeginRecord, end: EndRecord): number {
    const all = this.#entries.get(edit)?.begin.files ?? begin.files;
    const failed = new Set(end.failed.map(([path]) => path)).size;
    return begin.kind === 'undo' ? all - (begin.files - failed) : all - failed;
  }

  /** Whether a crash left the edit in part, and the editor has not seen to it. */
  isInterrupted(edit: EntryId): boolean {
    return this.#interrupted.has(edit);
  }

  #endEdit(entry: Entry, done: number): void {
    this.#standing.set(entry.begin.id, done);
    if (done > 0) this.#stacks.made(entry.begin.id);
  }

  #wrote(entry: Entry): boolean {
    return entry.end !== null && entry.begin.changes > entry.end.failed.length;
  }
}
