import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EditRequest, Leaving, Operation, RuleName } from '../../preload/contract/edit';
import { type Judged, leaves, matching as matchingOf } from '../../preload/contract/rules';
import type { Plan } from '../edits/edits';
import { followingLabel } from '../edits/label';
import type { FilePlan } from '../edits/transition';
import type { LensDesk } from '../library/lens/lens-desk';
import type { Session } from './session';

/** Files between two turns of the event loop: some 5 ms. */
const filesPerTurn = 2_000;
const ruleNames: readonly RuleName[] = ['threshold', 'heat'];

/** The rules that a plan makes articles leave. */
export interface Departures {
  readonly leaving: readonly Leaving[];
  /** By path: the changes with which an article keeps them. */
  readonly matching: ReadonlyMap<string, readonly Operation[]>;
}

/** Looks at each planned file for rules that it keeps now and would not any more. */
export async function departuresOf(lens: LensDesk, plans: readonly FilePlan[]): Promise<Departures> {
  const counts: Record<RuleName, number> = { threshold: 0, heat: 0 };
  const matching = new Map<string, readonly Operation[]>();
  for (const [at, plan] of plans.entries()) {
    if (at > 0 && at % filesPerTurn === 0) await nextTurn();
    const standing = lens.standing(plan.path);
    if (standing === null) continue;
    const { before, after } = judged(plan, standing.says);
    for (const rule of ruleNames) if (leaves(rule, standing.rules, before, after)) counts[rule] += 1;
    const operations = matchingOf(standing.rules, before, after);
    if (operations.length > 0) matching.set(plan.path, operations);
  }
  const leaving = ruleNames.flatMap((rule) => (counts[rule] > 0 ? [{ rule, files: counts[rule] }] : []));
  return { leaving, matching };
}

/** The request's plan with each file's matching changes in it. */
export function planFollowing(
  session: Session,
  { ids, operations, seen }: EditRequest,
  matching: Departures['matching'],
): Promise<Plan> {
  const edits = [...new Set(session.paths(ids))].map((path) => ({
    path,
    operations: [...operations, ...(matching.get(path) ?? [])],
    seen,
  }));
  return session.edits.planEach(edits, (files) => followingLabel(operations, files));
}

/** What a file says of the fields that rules speak of, and what the plan makes of them. The plan has read the file itself. */
function judged({ transitions }: FilePlan, says: Judged): { readonly before: Judged; readonly after: Judged } {
  const before = { ...says };
  const after = { ...says };
  for (const { field, was, becomes } of transitions) {
    if (field !== 'published' && field !== 'quality' && field !== 'heat') continue;
    Object.assign(before, { [field]: was });
    Object.assign(after, { [field]: becomes });
  }
  return { before, after };
}
