import type { EntryId } from '../../preload/contract/edit';
import { retention } from './history';
import type { Journal } from './journal';
import { lostNote } from './journal-notes';

/** What the files say of plans: some of them are carried out, none is, or no file is there to say it. */
export type Look = 'made' | 'not-made' | 'absent';

/**
 * Looks after plans of which the journal has no record. One file of them that was never carried out is what a crash
 * leaves right before the record, and those older than the past that is kept are what it leaves while that is dropped:
 * both go. Anything else says that the journal was emptied, replaced or damaged: it is told and, by whoever may write,
 * kept under another name, so that it is told once, for as long as the past is kept.
 * @param look what became of an entry's plans
 * @param now milliseconds since the epoch
 */
export async function lookAfterLost(
  journal: Journal,
  look: (id: EntryId) => Promise<Look>,
  now: number,
): Promise<void> {
  const { batches } = journal;
  const old = (id: EntryId): boolean => madeAt(id) < now - retention.age;
  if (journal.writable) await batches.removeLost((await batches.lost()).filter(old));
  const unknown = (await batches.entries()).filter((id) => !journal.history.has(id));
  if (unknown.length === 0) return;
  const young = unknown.filter((id) => !old(id));
  const found = await what(young, journal.damaged, look);
  if (found === 'made') journal.notes.push(lostNote(young.length, batches.folder));
  if (!journal.writable) return;
  const kept = new Set(found === 'not-made' ? [] : young);
  await batches.remove(new Set(unknown.filter((id) => !kept.has(id))));
  if (found === 'made') await batches.setAside(young);
}

async function what(ids: readonly EntryId[], damaged: boolean, look: (id: EntryId) => Promise<Look>): Promise<Look> {
  const [only, ...others] = ids;
  if (only === undefined) return 'not-made';
  return others.length > 0 || damaged ? 'made' : look(only);
}

/** In milliseconds since the epoch, as the entry's name says it. */
function madeAt(id: EntryId): number {
  return Number.parseInt(id, 36);
}
