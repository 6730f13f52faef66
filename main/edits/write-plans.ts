import { dirname, join } from 'node:path';
import type { Problem } from '../../preload/contract/article';
import { type ArticleFile, readArticleFile, refuseUnwritable } from '../articles/file';
import { ArticleRefusal, refuse } from '../articles/refusal';
import { commit, discard, stage, syncFolder } from '../articles/write';
import { type FilePlan, type FileRefusal, transit } from './transition';

/** How many files are under way at once: syncing is waiting, so a few overlap. */
const lanes = 8;
/** How often a file that others keep rewriting is tried again from what is on disk then. */
const attempts = 8;

export interface WriteOptions {
  readonly root: string;
  /** Resolves when the journal has the plans on disk; rejects when it could not be written. No file is replaced before. */
  readonly journalled: Promise<void>;
  /** Files that planning has read already, by path: saves reading them twice. */
  readonly cached: ReadonlyMap<string, ArticleFile>;
  /** Aborting stops after the files under way. */
  readonly signal: AbortSignal;
  readonly onFile: () => void;
}

export interface WriteResult {
  readonly written: readonly string[];
  readonly refused: readonly FileRefusal[];
  /** Not begun because of the abort. */
  readonly left: readonly string[];
}

/**
 * Replaces the files of the plans, each as it is on disk at that moment with only the planned fields changed, and syncs
 * their folders. A file that cannot be written is in `refused`; the others go on.
 * @throws what `journalled` rejects with, before anything was replaced
 */
export async function writePlans(plans: readonly FilePlan[], options: WriteOptions): Promise<WriteResult> {
  const written: string[] = [];
  const refused: FileRefusal[] = [];
  const left: string[] = [];
  const queue = plans.values();
  const lane = async (): Promise<void> => {
    for (const plan of queue) {
      if (options.signal.aborted) {
        left.push(plan.path);
        continue;
      }
      const problem = await writeFile(plan, options);
      if (problem === null) written.push(plan.path);
      else refused.push({ path: plan.path, field: plan.transitions[0]?.field ?? null, problem });
      options.onFile();
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, plans.length) }, lane));
  const folders = new Set(written.map((path) => dirname(join(options.root, path))));
  await Promise.all([...folders].map(syncFolder));
  return { written, refused, left };
}

async function writeFile(plan: FilePlan, options: WriteOptions): Promise<Problem | null> {
  try {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const cached = attempt === 0 ? options.cached.get(plan.path) : undefined;
      const file = cached ?? (await readArticleFile(options.root, plan.path));
      if (await replace(file, plan, options.journalled)) return null;
    }
    return refuse('write-failed', 'Another program keeps rewriting this file. Try again when it is done.');
  } catch (error) {
    if (error instanceof ArticleRefusal) return error.problem;
    throw error;
  }
}

/** Answers false when the file changed meanwhile. */
async function replace(file: ArticleFile, plan: FilePlan, journalled: Promise<void>): Promise<boolean> {
  await refuseUnwritable(file);
  const next = transit(file.bytes, plan.transitions);
  if (next === file.bytes || next.equals(file.bytes)) {
    await journalled;
    return true;
  }
  const staged = await stage(file, next);
  try {
    await journalled;
  } catch (error) {
    await discard(staged);
    throw error;
  }
  return (await commit(staged)) === 'written';
}
