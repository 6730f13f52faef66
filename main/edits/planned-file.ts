import { waitingDisk } from '../articles/disk';
import { type ArticleFile, readArticleFile } from '../articles/file';
import { ArticleRefusal, refuse } from '../articles/refusal';
import { type FilePlan, makesOrRemoves, transit, transitPresence } from './transition';

/**
 * Reads the file that a plan is about; `null` when there is none and the plan is to make or remove it.
 * @throws ArticleRefusal as `readArticleFile`
 */
export async function readPlanned(root: string, plan: FilePlan, disk = waitingDisk): Promise<ArticleFile | null> {
  try {
    return await readArticleFile(root, plan.path, disk);
  } catch (error) {
    const absent = error instanceof ArticleRefusal && error.problem.code === 'vanished';
    if (absent && makesOrRemoves(plan)) return null;
    throw error;
  }
}

/**
 * What is there once the plan has been carried out; `null`: no file.
 * @param bytes as `readPlanned` found them
 * @throws ArticleRefusal as `transit`
 */
export function plannedBytes({ path, transitions }: FilePlan, bytes: Buffer | null): Buffer | null {
  if (makesOrRemoves({ path, transitions })) return transitPresence(bytes, transitions);
  return transit(bytes ?? refuse('vanished', 'The file is gone: someone moved or removed it.'), transitions);
}
