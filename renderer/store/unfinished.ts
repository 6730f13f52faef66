import type { EditOutcome, HistoryEntry } from '../../preload/contract/edit';
import { isConflict } from './conflicts';
import type { Unfinished } from './state/bulk';

/** What a batch left to decide; `null` when it did all that it could. */
export function leftOver(
  { label, files, left, refused, cancelled }: EditOutcome,
  batch: Pick<Unfinished, 'entry' | 'way' | 'request'>,
): Unfinished | null {
  if (refused.length === 0 && left === 0 && !cancelled) return null;
  return { ...batch, label, changed: files, left, unlisted: 0, refused, settled: [], cancelled };
}

/**
 * The unfinished batch as its entry in the history stands now, whoever took it back or finished it; `null` when nothing
 * of it is left to decide. An entry that was not read (yet) changes nothing.
 */
export function asItStands(batch: Unfinished | null, history: readonly HistoryEntry[] | null): Unfinished | null {
  const entry = history?.find(({ id }) => id === batch?.entry);
  if (batch === null || entry === undefined) return batch;
  // Where not even the first file was done, what was in its way is still to be read.
  const begins = batch.way === 'on' ? 'undone' : 'applied';
  if (entry.state === begins) return batch.changed === 0 ? batch : null;
  // How far it was taken back is told by files that went back, not by those in which it stands.
  if (batch.way === 'back') return entry.state === 'undone' ? null : batch;
  const changed = entry.standing;
  if (entry.state === 'partial') return { ...batch, changed };
  // Every planned file was written: only what could not be planned is still refused.
  const refused = batch.refused.filter((refusal) => !isConflict(refusal));
  return refused.length === 0 && batch.unlisted === 0 ? null : { ...batch, changed, left: 0, refused };
}
