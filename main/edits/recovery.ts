import { dirname, join } from 'node:path';
import { ArticleRefusal } from '../articles/refusal';
import { sweepTemporaries } from '../articles/write';
import type { TransitionKey } from './entry';
import type { Journal } from './journal';
import { readPlanned } from './planned-file';
import { type FilePlan, standing } from './transition';

/**
 * Ends the entries that a crash left without an end: looks at each of their files, removes temporary files, and records
 * which transitions were not made. Every file is whole (old or new), so nothing needs repair; an entry that is only
 * partly made shows as `interrupted`, and the editor finishes it or rolls it back. An entry of which no file is there
 * stays open for a later start: the disk it was made on is probably not mounted.
 */
export async function recover(root: string, journal: Journal): Promise<void> {
  for (const entry of journal.history.unended()) {
    const plans = await journal.plans(entry);
    const folders = new Set(plans.map((plan) => dirname(join(root, plan.path))));
    for (const folder of folders) await sweepTemporaries(folder);
    const failed: TransitionKey[] = [];
    let found = plans.length === 0;
    for (const plan of plans) {
      const look = await notMade(root, plan);
      found ||= look.found;
      failed.push(...look.keys);
    }
    if (found) await journal.end(entry.begin.id, failed, true);
  }
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
