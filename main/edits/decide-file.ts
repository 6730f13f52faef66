import type { FieldValues } from '../../preload/contract/article';
import type { Operation } from '../../preload/contract/edit';
import type { Disk } from '../articles/disk';
import { type ArticleFile, readSettledFile, refuseUnwritable, settled } from '../articles/file';
import { ArticleRefusal } from '../articles/refusal';
import { planFile } from './plan-file';
import { readPlanned } from './planned-file';
import { patch, type Prepared } from './prepared';
import {
  changedSince,
  type FilePlan,
  type FileRefusal,
  makesOrRemoves,
  standing,
  transit,
  type Transition,
} from './transition';

/** What one edit, undo or redo wants of a file. */
export type Wish =
  | {
      readonly kind: 'edit';
      readonly path: string;
      readonly operations: readonly Operation[];
      readonly seen: Partial<FieldValues> | undefined;
    }
  /** To make these transitions (of an earlier edit, turned round or not) where the fields allow it. */
  | { readonly kind: 'return'; readonly plan: FilePlan };

/** What would happen to a file. Neither a plan nor a refusal: it says so already. */
export interface FileDecision {
  readonly plan: FilePlan | null;
  readonly refused: readonly FileRefusal[];
  readonly prepared: Prepared | null;
}

/** The file that a wish is about. */
export function pathOf(wish: Wish): string {
  return wish.kind === 'edit' ? wish.path : wish.plan.path;
}

/** That a file is not edited because it cannot be read; `message` says why. */
export function unreadable(path: string, message: string): FileDecision {
  const problem = { code: 'unreadable', severity: 'error', line: 1, column: 1, message } as const;
  return { plan: null, refused: [{ path, field: null, problem }], prepared: null };
}

/** Decides on the file as it is now. `keep`: the bytes stay in memory for writing. Never rejects for a bad file. */
export async function decide(root: string, wish: Wish, keep: boolean, disk: Disk): Promise<FileDecision> {
  const path = pathOf(wish);
  try {
    if (wish.kind === 'return' && makesOrRemoves(wish.plan)) return await decidePresence(root, wish.plan, disk);
    const file = await readSettledFile(root, path, disk);
    // The system is asked while the change is decided upon.
    const writable = settled(refuseUnwritable(file, disk));
    const decision = wish.kind === 'edit' ? decideEdit(wish, file) : decideReturn(wish.plan, file.bytes);
    if (decision.plan === null) return { ...decision, prepared: null };
    await writable;
    const next = decision.next ?? transit(file.bytes, decision.plan.transitions);
    const prepared: Prepared = keep ? { kind: 'kept', file, next } : patch(file.bytes, next);
    return { plan: decision.plan, refused: decision.refused, prepared };
  } catch (error) {
    if (!(error instanceof ArticleRefusal)) throw error;
    return { plan: null, refused: [{ path, field: null, problem: error.problem }], prepared: null };
  }
}

async function decidePresence(root: string, wanted: FilePlan, disk: Disk): Promise<FileDecision> {
  const file = await readPlanned(root, wanted, disk);
  const { plan, refused } = decideReturn(wanted, file?.bytes ?? null);
  if (plan !== null && file !== null) await refuseUnwritable(file, disk);
  return { plan, refused, prepared: null };
}

interface Reached {
  readonly plan: FilePlan | null;
  readonly refused: readonly FileRefusal[];
  /** The file with the plan carried out, where that is known. */
  readonly next: Buffer | null;
}

function decideEdit({ path, operations, seen }: Wish & { kind: 'edit' }, { bytes }: ArticleFile): Reached {
  const decision = planFile(bytes, operations, seen);
  switch (decision.kind) {
    case 'unchanged':
      return { plan: null, refused: [], next: null };
    case 'refused':
      return { plan: null, refused: [{ path, ...decision.refusal }], next: null };
    case 'change':
      return { plan: { path, transitions: decision.transitions }, refused: [], next: decision.next };
  }
}

function decideReturn({ path, transitions }: FilePlan, bytes: Buffer | null): Reached {
  const ready: Transition[] = [];
  const refused: FileRefusal[] = [];
  for (const transition of transitions) {
    const now = standing(bytes, transition);
    if (now.kind === 'ready') ready.push(transition);
    if (now.kind !== 'other') continue;
    const { kind: _, line, column, ...there } = now;
    const { field, becomes, was } = transition;
    refused.push({ path, field, problem: changedSince(field, line, column), ...there, ours: becomes, was });
  }
  return { plan: ready.length === 0 ? null : { path, transitions: ready }, refused, next: null };
}
