import type { FieldValues } from '../../preload/contract/article';
import type { Operation } from '../../preload/contract/edit';
import type { FileDecision } from './decide-file';
import type { Hands } from './hands';
import type { Prepared } from './prepared';
import { type FilePlan, type FileRefusal, reverse } from './transition';

/** Files read while planning a small edit are kept up to this many bytes, so that each is read and walked once. */
const keptBytes = 32 * 1024 * 1024;

/** What an edit, undo or redo would do, decided on the files as they are now. */
export interface Gathering {
  readonly plans: readonly FilePlan[];
  readonly unchanged: number;
  readonly refused: readonly FileRefusal[];
  /** By path: what writing need not work out again. */
  readonly prepared: ReadonlyMap<string, Prepared>;
}

/** What is asked of one file. */
export interface FileEdit {
  readonly path: string;
  readonly operations: readonly Operation[];
  /** What the editor saw in its fields; a file that says something else by now is refused with `conflict`. */
  readonly seen?: Partial<FieldValues> | undefined;
}

/** Decides per file what its operations do, in the order given. Never rejects for a bad file: it is in `refused`. */
export async function planEdit(root: string, hands: Hands, edits: readonly FileEdit[]): Promise<Gathering> {
  return gathered(
    await hands.decide(
      root,
      edits.map(({ path, operations, seen }) => ({ kind: 'edit', path, operations, seen })),
    ),
  );
}

/**
 * Decides how to take back (or make again) these transitions: those whose field still holds what they left there.
 * The others are refused with `changed-since`, field by field.
 */
export async function planReturn(root: string, hands: Hands, plans: readonly FilePlan[]): Promise<Gathering> {
  return gathered(
    await hands.decide(
      root,
      plans.map((plan) => ({ kind: 'return', plan })),
    ),
  );
}

/** The plans with every transition turned round. */
export function reversed(plans: readonly FilePlan[]): FilePlan[] {
  return plans.map(({ path, transitions }) => ({ path, transitions: transitions.map(reverse) }));
}

function gathered(decisions: readonly FileDecision[]): Gathering {
  const plans: FilePlan[] = [];
  const refused: FileRefusal[] = [];
  const prepared = new Map<string, Prepared>();
  let unchanged = 0;
  let kept = 0;
  for (const decision of decisions) {
    refused.push(...decision.refused);
    if (decision.plan === null) {
      if (decision.refused.length === 0) unchanged += 1;
      continue;
    }
    plans.push(decision.plan);
    if (decision.prepared === null) continue;
    if (decision.prepared.kind === 'kept') kept += decision.prepared.file.bytes.length;
    if (kept <= keptBytes) prepared.set(decision.plan.path, decision.prepared);
  }
  return { plans, unchanged, refused, prepared };
}
