import type { HistoryEntry } from '../../preload/contract/edit';
import { isConflict } from './conflicts';
import type { Unfinished } from './state/bulk';

/**
 * The unfinished batch as its entry in the history stands now, whoever took it back or finished it; `null` when nothing
 * of it is left to decide. An entry that was not read (yet) changes nothing.
 */
export function asItStands(batch: Unfinished | null, history: readonly HistoryEntry[] | null): Unfinished | null {
  const entry = history?.find(({ id }) => id === batch?.entry);
  if (batch === null || entry === undefined) return batch;
  if (entry.state === 'undone') return null;
  // What rolling it back left is told by files that went back, not by those in which it stands.
  const changed = batch.request === null ? batch.changed : entry.standing;
  if (entry.state === 'partial') return { ...batch, changed };
  // Every planned file was written: only what could not be planned is still refused.
  const refused = batch.refused.filter((refusal) => !isConflict(refusal));
  return refused.length === 0 && batch.unlisted === 0 ? null : { ...batch, changed, left: 0, refused };
}
