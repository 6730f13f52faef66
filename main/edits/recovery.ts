import { dirname, join } from 'node:path';
import type { EntryId } from '../../preload/contract/edit';
import { GalleyError } from '../../preload/contract/errors';
import { ArticleRefusal } from '../articles/refusal';
import { sweepTemporaries } from '../articles/write';
import { isSystemError, systemFault } from '../faults/system-fault';
import { countTransitions, type TransitionKey } from './entry';
import type { Journal } from './journal';
import { inLanes } from './lanes';
import { type Look, lookAfterLost } from './lost-entries';
import { readPlanned } from './planned-file';
import { type FilePlan, standing } from './transition';

/** Files looked at side by side. */
const lanes = 8;

/**
 * Ends the entries that a crash left without an end. What keeps one of them from being ended is noted, and keeps nobody
 * from the others nor from the articles: the next start tries again. `now` in milliseconds since the epoch.
 */
export async function recover(root: string, journal: Journal, now: number): Promise<void> {
  await noting(journal, async () => lookAfterLost(journal, (id) => lookAt(root, journal, id), now));
  for (const entry of journal.history.unended()) {
    await noting(journal, async () => {
      await settle(root, journal, entry.begin.id, await journal.salvage(entry));
    });
  }
}

/**
 * Ends an entry that nobody is writing any more: looks at each of its files, removes temporary files, and records which
 * transitions were not made. Every file is whole (old or new), so nothing needs repair; an entry that is only partly
 * made shows as `interrupted`, and the editor finishes it or rolls it back. An entry of which no file is there stays
 * open for a later start: the disk it was made on is probably not mounted. Answers which transitions were not made;
 * `null` for one that stays open. An end that cannot be recorded is noted: the next start looks again.
 */
export async function settle(
  root: string,
  journal: Journal,
  id: EntryId,
  plans: readonly FilePlan[],
): Promise<readonly TransitionKey[] | null> {
  const folders = new Set(plans.map((plan) => dirname(join(root, plan.path))));
  for (const folder of folders) await sweep(folder, journal);
  const failed = await notMadeOf(root, plans);
  if (failed === null) journal.leave(id);
  else await noting(journal, () => journal.end(id, failed, true));
  return failed;
}

async function sweep(folder: string, { notes }: Journal): Promise<void> {
  try {
    await sweepTemporaries(folder);
  } catch (error) {
    const gone = error instanceof ArticleRefusal && error.problem.code === 'vanished';
    if (gone) return;
    if (!(error instanceof ArticleRefusal) && !isSystemError(error)) throw error;
    notes.push(`What a crash left in ${folder} (.galley-….tmp) could not be removed: ${systemFault(error, folder)}`);
  }
}

/**
 * Has the history of a journal that is only looked at know what `recover` would record. Writes nothing. For a library
 * that nobody holds; with a living holder, an entry without an end is under way.
 */
export async function foresee(root: string, journal: Journal, now: number): Promise<void> {
  await noting(journal, async () => lookAfterLost(journal, (id) => lookAt(root, journal, id), now));
  for (const entry of journal.history.unended()) {
    await noting(journal, async () => {
      const failed = await notMadeOf(root, await journal.plans(entry));
      if (failed !== null) journal.history.replay({ t: 'end', id: entry.begin.id, failed, interrupted: true });
    });
  }
}

/** What is damaged, or cannot be written, keeps nobody from looking at the articles. */
async function noting({ notes, batches }: Journal, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof GalleyError) notes.push(error.message);
    else if (isSystemError(error))
      notes.push(`What a crash left could not be looked after: ${systemFault(error, batches.folder)}`);
    else throw error;
  }
}

async function lookAt(root: string, { batches }: Journal, id: EntryId): Promise<Look> {
  const plans = await batches.read(id);
  const missing = await notMadeOf(root, plans);
  if (missing === null) return 'absent';
  return missing.length < countTransitions(plans) ? 'made' : 'not-made';
}

/** The transitions that the files do not have; `null` when none of the files is there. */
async function notMadeOf(root: string, plans: readonly FilePlan[]): Promise<readonly TransitionKey[] | null> {
  const keys: (readonly TransitionKey[])[] = [];
  let found = plans.length === 0;
  await inLanes(plans, lanes, async (plan, i) => {
    const look = await notMade(root, plan);
    found ||= look.found;
    keys[i] = look.keys;
  });
  return found ? keys.flat() : null;
}

/** Whether the file is as the plan wants it. */
export async function madeWhole(root: string, plan: FilePlan): Promise<boolean> {
  return (await notMade(root, plan)).keys.length === 0;
}

async function notMade(root: string, plan: FilePlan): Promise<{ found: boolean; keys: TransitionKey[] }> {
  try {
    const bytes = (await readPlanned(root, plan))?.bytes ?? null;
    const open = plan.transitions.filter((transition) => standing(bytes, transition).kind !== 'made');
    return { found: true, keys: open.map((transition) => [plan.path, transition.field]) };
  } catch (error) {
    if (!(error instanceof ArticleRefusal)) throw error;
    const found = error.problem.code !== 'vanished';
    return { found, keys: plan.transitions.map((transition) => [plan.path, transition.field]) };
  }
}
