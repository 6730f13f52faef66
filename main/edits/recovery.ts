import { dirname, join } from 'node:path';
import { readArticleFile } from '../articles/file';
import { ArticleRefusal } from '../articles/refusal';
import { sweepTemporaries } from '../articles/write';
import type { TransitionKey } from './entry';
import type { Journal } from './journal';
import { type FilePlan, standing } from './transition';

/**
 * Ends the entries that a crash left without an end: looks at each of their files, removes temporary files, and records
 * which transitions were not made. Every file is whole (old or new), so nothing needs repair; an entry that is only
 * partly made shows as `interrupted`, and the editor finishes it or rolls it back.
 */
export async function recover(root: string, journal: Journal): Promise<void> {
  for (const entry of journal.history.unended()) {
    const plans = await journal.plans(entry);
    const folders = new Set(plans.map((plan) => dirname(join(root, plan.path))));
    for (const folder of folders) await sweepTemporaries(folder);
    const failed: TransitionKey[] = [];
    for (const plan of plans) failed.push(...(await notMade(root, plan)));
    await journal.end(entry.begin.id, failed, true);
  }
}

async function notMade(root: string, plan: FilePlan): Promise<TransitionKey[]> {
  try {
    const { bytes } = await readArticleFile(root, plan.path);
    return plan.transitions
      .filter((transition) => standing(bytes, transition).kind !== 'made')
      .map((transition) => [plan.path, transition.field]);
  } catch (error) {
    if (!(error instanceof ArticleRefusal)) throw error;
    return plan.transitions.map((transition) => [plan.path, transition.field]);
  }
}
