import type { Problem } from '../../preload/contract/article';
import type { Hands } from './hands';
import type { Prepared } from './prepared';
import { Stop } from './stop';
import type { FilePlan, FileRefusal } from './transition';

export interface WriteOptions {
  readonly root: string;
  readonly hands: Hands;
  /** Resolves when the journal has the plans on disk; rejects when it could not be written. No file is replaced before. */
  readonly journalled: Promise<void>;
  /** What planning found out already, by path. */
  readonly prepared: ReadonlyMap<string, Prepared>;
  /** Aborting stops after the files under way. */
  readonly signal: AbortSignal;
  readonly onFile: () => void;
}

export interface WriteResult {
  readonly written: readonly string[];
  readonly refused: readonly FileRefusal[];
  /** Not begun because of the abort or a full disk, and unchanged. */
  readonly left: readonly string[];
  /** Why the disk did not confirm that the written files are there under their names, `null` when it did. */
  readonly unconfirmed: string | null;
}

/**
 * Replaces the files of the plans, each as it is on disk at that moment with only the planned fields changed, and syncs
 * their folders. A file that cannot be written is in `refused`; the others go on. A full disk ends it for all.
 * @throws what `journalled` rejects with, before anything was replaced
 */
export async function writePlans(plans: readonly FilePlan[], options: WriteOptions): Promise<WriteResult> {
  const { root, hands, journalled, prepared, signal, onFile } = options;
  const stop = new Stop();
  if (signal.aborted) stop.ask();
  signal.addEventListener('abort', () => stop.ask());
  const orders = plans.map((plan) => ({ plan, prepared: prepared.get(plan.path) ?? null }));
  const { results, unconfirmed } = await hands.write(root, orders, { journalled, stop, onFile });
  const written: string[] = [];
  const refused: FileRefusal[] = [];
  const left: string[] = [];
  let full = false;
  for (const [i, plan] of plans.entries()) {
    const result = results[i];
    const { path } = plan;
    if (result?.kind === 'written') written.push(path);
    else if (result?.kind === 'refused') refused.push(refusal(plan, result.problem));
    else if (result?.kind === 'conflict') refused.push(...result.conflicts.map((one) => ({ path, ...one })));
    else if (result?.kind === 'full' && !full) {
      // Said once: the others met it because they were under way at the same time.
      full = true;
      refused.push(refusal(plan, result.problem));
    } else left.push(path);
  }
  return { written, refused, left, unconfirmed };
}

function refusal({ path, transitions }: FilePlan, problem: Problem): FileRefusal {
  return { path, field: transitions[0]?.field ?? null, problem };
}
