import type { EntryId, EntryState, HistoryEntry, UndoState } from '../../preload/contract/edit';
import type { BeginRecord, EndRecord, JournalRecord } from './entry';
import { UndoStacks } from './undo-stacks';

/** One begun entry and how it ended; `end` is `null` while it is being written. */
export interface Entry {
  readonly begin: BeginRecord;
  readonly end: EndRecord | null;
}

/** How much of an edit stands now. */
interface Standing {
  /** Number of transitions. */
  readonly changes: number;
  readonly files: number;
}

/** How much of the past is kept. */
export interface Retention {
  /** Number of edits; their undos and redos come on top. */
  readonly entries: number;
  /** In milliseconds. */
  readonly age: number;
}

/** 100,000 edits of a year. */
export const retention: Retention = { entries: 100_000, age: 365 * 24 * 60 * 60 * 1000 };

/**
 * What the journal's records mean: which edits stand, and what Ctrl+Z would take. Built by replaying the records, at
 * the start and one by one afterwards, so it is the same after a restart. The order is that of the records: clocks are
 * only shown.
 */
export class History {
  readonly #entries = new Map<EntryId, Entry>();
  #edits: EntryId[] = [];
  readonly #standing = new Map<EntryId, Standing>();
  readonly #actions = new Map<EntryId, EntryId[]>();
  /** The edits that a crash left in part. */
  readonly #interrupted = new Set<EntryId>();
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
    const standing = this.#standing.get(edit)?.changes;
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
      interrupted: [...this.#interrupted].flatMap((id) => this.#describe(id) ?? []),
    };
  }

  describe(edit: Entry): HistoryEntry {
    const { id, at, label, files, door } = edit.begin;
    return { id, at, label, files, standing: this.#filesStanding(edit), door, state: this.state(id) };
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
    const done = doneOf(entry.begin, end);
    const edit = of ?? id;
    if (!this.#entries.has(edit)) return;
    if (kind === 'edit') this.#endEdit(entry, done);
    else {
      const actions = this.#actions.get(edit);
      if (actions === undefined) this.#actions.set(edit, [id]);
      else actions.push(id);
      const { changes, files } = this.#standing.get(edit) ?? { changes: 0, files: 0 };
      const sign = kind === 'undo' ? -1 : 1;
      this.#standing.set(edit, { changes: changes + sign * done.changes, files: files + sign * done.files });
      this.#interrupted.delete(edit);
      const stays = entry.begin.part && this.state(edit) === 'partial';
      if (!stays) this.#stacks.move(edit, kind === 'undo' ? 'redo' : 'undo');
    }
    if (end.interrupted && this.state(edit) === 'partial') this.#interrupted.add(edit);
  }

  #filesStanding({ begin }: Entry): number {
    const { changes, files } = this.#standing.get(begin.id) ?? { changes: 0, files: 0 };
    // The fields of one file may be taken back one after the other, each time counted as that file.
    return Math.min(begin.files, Math.max(files, changes > 0 ? 1 : 0));
  }

  /** Whether a crash left the edit in part, and the editor has not seen to it. */
  isInterrupted(edit: EntryId): boolean {
    return this.#interrupted.has(edit);
  }

  #endEdit(entry: Entry, done: Standing): void {
    this.#standing.set(entry.begin.id, done);
    if (done.changes > 0) this.#stacks.made(entry.begin.id);
  }

  #wrote(entry: Entry): boolean {
    return entry.end !== null && entry.begin.changes > entry.end.failed.length;
  }
}

/** How much of an entry was made. */
function doneOf({ changes, files }: BeginRecord, { failed }: EndRecord): Standing {
  return { changes: changes - failed.length, files: files - new Set(failed.map(([path]) => path)).size };
}
