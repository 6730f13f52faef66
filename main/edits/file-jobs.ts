import { setTimeout } from 'node:timers/promises';
import type { FieldValues, Problem } from '../../preload/contract/article';
import type { Operation } from '../../preload/contract/edit';
import type { Disk } from '../articles/disk';
import {
  type ArticleFile,
  keepsRewriting,
  readSettledFile,
  refuseUnwritable,
  settled,
  settling,
} from '../articles/file';
import { ArticleRefusal, refuse } from '../articles/refusal';
import { commit, discard, DiskFull, stage } from '../articles/write';
import { planFile } from './plan-file';
import { readPlanned } from './planned-file';
import { patch, type Prepared, preparedBytes } from './prepared';
import type { Stop } from './stop';
import {
  changedSince,
  ConflictRefusal,
  type FieldConflict,
  type FilePlan,
  type FileRefusal,
  makesOrRemoves,
  standing,
  transit,
  type Transition,
} from './transition';
import { makeOrRemove } from './write-presence';

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
export interface Decision {
  readonly plan: FilePlan | null;
  readonly refused: readonly FileRefusal[];
  readonly prepared: Prepared | null;
}

export interface Order {
  readonly plan: FilePlan;
  readonly prepared: Prepared | null;
}

export type Written =
  | { readonly kind: 'written' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Another writer changed fields that were to be changed. */
  | { readonly kind: 'conflict'; readonly conflicts: readonly FieldConflict[] }
  /** The disk had no room for the new version. */
  | { readonly kind: 'full'; readonly problem: Problem }
  /** Not begun because of a request to stop. */
  | { readonly kind: 'left' };

/** How often a file that others keep rewriting is tried again from what is on disk then. */
const attempts = 8;

/** Decides on the file as it is now. `keep`: the bytes stay in memory for writing. Never rejects for a bad file. */
export async function decide(root: string, wish: Wish, keep: boolean, disk: Disk): Promise<Decision> {
  const path = wish.kind === 'edit' ? wish.path : wish.plan.path;
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

async function decidePresence(root: string, wanted: FilePlan, disk: Disk): Promise<Decision> {
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
    const problem = changedSince(transition.field, now.line, now.column);
    const { field, becomes, was } = transition;
    refused.push({ path, field, problem, theirs: now.value, ours: becomes, was });
  }
  return { plan: ready.length === 0 ? null : { path, transitions: ready }, refused, next: null };
}

/**
 * Replaces the file, as it is on disk at that moment with only the planned fields changed. `journalled`: resolves when
 * the journal is on disk; the file is not touched before. A full disk asks everyone to stop.
 * @throws what `journalled` rejects with
 */
export async function write(
  root: string,
  order: Order,
  journalled: Promise<void>,
  stop: Stop,
  disk: Disk,
): Promise<Written> {
  if (stop.asked) return { kind: 'left' };
  const { plan, prepared } = order;
  try {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      // Whoever came between may be in the middle of it, and a file that was given back does not show that.
      if (attempt > 0) await setTimeout(settling);
      if (makesOrRemoves(plan)) {
        if (await makeOrRemove(root, plan, journalled)) return { kind: 'written' };
        continue;
      }
      const kept = attempt === 0 && prepared?.kind === 'kept' ? prepared.file : null;
      const file = kept ?? (await readSettledFile(root, plan.path, disk));
      if (await replace(file, order, journalled, disk)) return { kind: 'written' };
    }
    return refuse('write-failed', keepsRewriting);
  } catch (error) {
    if (!(error instanceof ArticleRefusal)) throw error;
    if (error instanceof ConflictRefusal) return { kind: 'conflict', conflicts: error.conflicts };
    if (!(error instanceof DiskFull)) return { kind: 'refused', problem: error.problem };
    stop.ask();
    return { kind: 'full', problem: error.problem };
  }
}

/** Answers false when the file changed meanwhile. */
async function replace(
  file: ArticleFile,
  { plan, prepared }: Order,
  journalled: Promise<void>,
  disk: Disk,
): Promise<boolean> {
  // Of a kept file planning saw that it may be written; a change of its mode since makes `commit` find it changed.
  if (prepared?.kind !== 'kept' || prepared.file !== file) await refuseUnwritable(file, disk);
  const next = (prepared && preparedBytes(prepared, file)) ?? transit(file.bytes, plan.transitions);
  if (next === file.bytes || next.equals(file.bytes)) {
    await journalled;
    return true;
  }
  const staged = await stage(file, next, disk);
  try {
    await journalled;
  } catch (error) {
    await discard(staged, disk);
    throw error;
  }
  return (await commit(staged, disk)) === 'written';
}
