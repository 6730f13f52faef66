import type { HistoryEntry } from '../../../preload/contract/edit';

/** A change of one article that stands, changed by the patch. */
export function entry(id: string, patch: Partial<HistoryEntry> = {}): HistoryEntry {
  const stands = { files: 1, standing: 1, state: 'applied', door: 'app' } as const;
  return { id, at: Date.UTC(2021, 4, 20), label: `Change ${id}`, ...stands, ...patch };
}
