import type { EntryId, EntryState, HistoryEntry, UndoState } from '../../preload/contract/edit';
import type { BeginRecord, EndRecord, JournalRecord } from './entry';

/** One begun entry and how it ended; `end` is `null` while it is being written. */
export interface Entry {
  readonly begin: BeginRecord;
  readonly end: EndRecord | null;
}

/**
 * What the journal's records mean: which edits stand, and what Ctrl+Z would take. Built by replaying the records, at
 * the start and one by one afterwards, so it is the same after a restart.
 */
export class History {
  readonly #entries = new Map<EntryId, Entry>();
  /** Per edit: how many of its transitions stand now. */
  readonly #standing = new Map<EntryId, number>();
  readonly #actions = new Map<EntryId, EntryId[]>();
  readonly #interrupted = new Set<EntryId>();
  #undoStack: EntryId[] = [];
  #redoStack: EntryId[] = [];

  replay(record: JournalRecord): void {
    if (record.t === 'begin') this.#entries.set(record.id, { begin: record, end: null });
    else this.#end(record);
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

  /** The edits that wrote something, newest first. */
  *edits(before?: EntryId): Generator<Entry> {
    const ids = [...this.#entries.keys()];
    const from = before === undefined ? ids.length : ids.indexOf(before);
    for (let i = from - 1; i >= 0; i -= 1) {
      const entry = this.#entries.get(ids[i] ?? '');
      if (entry?.begin.kind === 'edit' && this.#wrote(entry)) yield entry;
    }
  }

  state(edit: EntryId): EntryState {
    const standing = this.#standing.get(edit) ?? 0;
    if (standing <= 0) return 'undone';
    return standing >= (this.#entries.get(edit)?.begin.changes ?? 0) ? 'applied' : 'partial';
  }

  undoState(): UndoState {
    return {
      undo: this.#describe(this.#undoStack.at(-1)),
      redo: this.#describe(this.#redoStack.at(-1)),
      interrupted: [...this.#interrupted].flatMap((id) => this.#describe(id) ?? []),
    };
  }

  describe(edit: Entry): HistoryEntry {
    const { id, at, label, files, door } = edit.begin;
    return { id, at, label, files, door, state: this.state(id) };
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
    if (kind === 'edit') this.#endEdit(entry, done);
    else {
      this.#actions.set(edit, [...(this.#actions.get(edit) ?? []), id]);
      this.#standing.set(edit, (this.#standing.get(edit) ?? 0) + (kind === 'undo' ? -done : done));
      this.#interrupted.delete(edit);
      this.#moveStacks(kind, edit, entry);
    }
    if (end.interrupted && this.state(edit) === 'partial') this.#interrupted.add(edit);
  }

  #endEdit(entry: Entry, done: number): void {
    const { id } = entry.begin;
    this.#standing.set(id, done);
    if (done === 0) return;
    this.#undoStack.push(id);
    this.#redoStack = [];
  }

  #moveStacks(kind: 'undo' | 'redo', edit: EntryId, action: Entry): void {
    if (action.begin.part && this.state(edit) === 'partial') return;
    this.#undoStack = this.#undoStack.filter((id) => id !== edit);
    this.#redoStack = this.#redoStack.filter((id) => id !== edit);
    (kind === 'undo' ? this.#redoStack : this.#undoStack).push(edit);
  }

  #wrote(entry: Entry): boolean {
    return entry.end === null || entry.begin.changes > entry.end.failed.length;
  }
}
