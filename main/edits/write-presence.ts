import { type ArticleFile, refuseUnwritable } from '../articles/file';
import { appear, stageNew, vanish } from '../articles/presence';
import { removeIfPresent } from '../articles/write';
import { plannedBytes, readPlanned } from './planned-file';
import { type FilePlan, plannedMode } from './transition';

/**
 * Makes or removes the file of a plan. Answers false when someone did something to it meanwhile.
 * @throws ArticleRefusal `conflict` where a file stands that is not the planned one; what `journalled` rejects with
 */
export async function makeOrRemove(root: string, plan: FilePlan, journalled: Promise<void>): Promise<boolean> {
  const file = await readPlanned(root, plan);
  const next = plannedBytes(plan, file?.bytes ?? null);
  if (next !== null) return file === null ? make(root, plan, next, journalled) : settled(journalled);
  return file === null ? settled(journalled) : remove(file, journalled);
}

async function make(root: string, plan: FilePlan, bytes: Buffer, journalled: Promise<void>): Promise<boolean> {
  const staged = await stageNew(root, plan.path, bytes, plannedMode(plan));
  try {
    await journalled;
  } catch (error) {
    await removeIfPresent(staged.temporary);
    throw error;
  }
  return (await appear(staged)) === 'written';
}

async function remove(file: ArticleFile, journalled: Promise<void>): Promise<boolean> {
  await refuseUnwritable(file);
  await journalled;
  return (await vanish(file)) === 'written';
}

async function settled(journalled: Promise<void>): Promise<true> {
  await journalled;
  return true;
}
