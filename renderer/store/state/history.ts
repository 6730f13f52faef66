import type { EntryId, HistoryEntry, Refusal } from '../../../preload/contract/edit';

/** Taking an entry back, or doing it again. */
export type Way = 'undo' | 'redo';

export interface HistorySlice {
  /** Every change that was read, newest first; `null` before the first answer. */
  readonly history: readonly HistoryEntry[] | null;
  /** Nothing is older than what was read. */
  readonly historyComplete: boolean;
  /** What the last undo or redo of an entry left as it was, and why. Gone with the next one of that entry. */
  readonly leftAsIs: ReadonlyMap<EntryId, readonly Refusal[]>;
  /** Reads again what was read, because something changed it. */
  readonly refreshHistory: () => void;
  /** Reads on where the history ends so far. */
  readonly readOlder: () => void;
  /** Takes an entry back or does it again, after what is under way, and keeps what it left as it was. */
  readonly reverse: (entry: EntryId, way: Way) => Promise<void>;
}
