import type { FieldValues } from '../../preload/contract/article';
import type { Operation } from '../../preload/contract/edit';
import { type ArticleFile, readArticleFile, refuseUnwritable } from '../articles/file';
import { ArticleRefusal } from '../articles/refusal';
import { planFile } from './plan-file';
import { changedSince, type FilePlan, type FileRefusal, reverse, standing, type Transition } from './transition';

/** Files read while planning are kept up to this many bytes, so that a small edit reads each file once. */
const cacheBytes = 64 * 1024 * 1024;
/** Reading is waiting: a few files at once. */
const lanes = 8;

/** What an edit, undo or redo would do, decided on the files as they are now. */
export interface Gathering {
  readonly plans: readonly FilePlan[];
  readonly unchanged: number;
  readonly refused: readonly FileRefusal[];
  readonly files: ReadonlyMap<string, ArticleFile>;
}

/** Decides per file what `operations` do, in the order of `paths`. Never rejects for a bad file: it is in `refused`. */
export async function planEdit(
  root: string,
  paths: readonly string[],
  operations: readonly Operation[],
  seen: Partial<FieldValues> | undefined,
): Promise<Gathering> {
  return gather(root, paths, (path, bytes) => {
    const decision = planFile(bytes, operations, seen);
    if (decision.kind === 'refused') return { plan: null, refused: [{ path, ...decision.refusal }] };
    return { plan: decision.kind === 'change' ? { path, transitions: decision.transitions } : null, refused: [] };
  });
}

/**
 * Decides how to take back (or make again) these transitions: those whose field still holds what they left there.
 * The others are refused with `changed-since`, field by field.
 */
export async function planReturn(root: string, plans: readonly FilePlan[]): Promise<Gathering> {
  const byPath = new Map(plans.map((plan) => [plan.path, plan]));
  return gather(root, [...byPath.keys()], (path, bytes) => {
    const ready: Transition[] = [];
    const refused: FileRefusal[] = [];
    for (const transition of byPath.get(path)?.transitions ?? []) {
      const now = standing(bytes, transition);
      if (now.kind === 'ready') ready.push(transition);
      if (now.kind !== 'other') continue;
      const problem = changedSince(transition.field, now.line, now.column);
      const { field, becomes, was } = transition;
      refused.push({ path, field, problem, theirs: now.value, ours: becomes, was });
    }
    return { plan: ready.length === 0 ? null : { path, transitions: ready }, refused };
  });
}

/** The plans with every transition turned round. */
export function reversed(plans: readonly FilePlan[]): FilePlan[] {
  return plans.map(({ path, transitions }) => ({ path, transitions: transitions.map(reverse) }));
}

interface Decision {
  readonly plan: FilePlan | null;
  readonly refused: readonly FileRefusal[];
}

async function gather(
  root: string,
  paths: readonly string[],
  decide: (path: string, bytes: Buffer) => Decision,
): Promise<Gathering> {
  const decisions: Decision[] = [];
  const files = new Map<string, ArticleFile>();
  let cached = 0;
  const queue = paths.entries();
  const lane = async (): Promise<void> => {
    for (const [i, path] of queue) {
      try {
        const file = await readArticleFile(root, path);
        const decision = decide(path, file.bytes);
        if (decision.plan !== null) await refuseUnwritable(file);
        decisions[i] = decision;
        if (decision.plan === null || cached + file.bytes.length > cacheBytes) continue;
        cached += file.bytes.length;
        files.set(path, file);
      } catch (error) {
        if (!(error instanceof ArticleRefusal)) throw error;
        decisions[i] = { plan: null, refused: [{ path, field: null, problem: error.problem }] };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, paths.length) }, lane));
  const plans = decisions.flatMap((decision) => decision.plan ?? []);
  const refused = decisions.flatMap((decision) => decision.refused);
  const unchanged = decisions.filter((decision) => decision.plan === null && decision.refused.length === 0).length;
  return { plans, unchanged, refused, files };
}
