import type { HistoryEntry } from '../../../preload/contract/edit';

/** A change of one article that stands, changed by the patch. */
export function entry(id: string, patch: Partial<HistoryEntry> = {}): HistoryEntry {
  return { id, at: Date.UTC(2021, 4, 20), label: `Change ${id}`, files: 1, state: 'applied', door: 'app', ...patch };
}
