import type { FieldValue } from '../../preload/contract/article';
import type { ChangeKind, Leaving, PlannedField, Preview } from '../../preload/contract/edit';
import type { Plan } from '../edits/edits';
import type { FilePlan } from '../edits/transition';
import type { Session } from './session';

/** More kinds than that are not told: nobody reads them. */
const mostKinds = 100;

/** Keeps the plan for applying it, and says what it would do. */
export function previewOf(session: Session, plan: Plan, leaving: readonly Leaving[] = []): Preview {
  return {
    plan: session.keep(plan),
    label: plan.label,
    files: plan.plans.length,
    unchanged: plan.unchanged,
    refused: plan.refused.map((refusal) => session.refusal(refusal)),
    kinds: changeKinds(plan.plans),
    leaving,
  };
}

/** What becomes of what, most frequent first; equally frequent ones as the plan has them. */
export function changeKinds(plans: readonly FilePlan[]): ChangeKind[] {
  const kinds = new Map<string, { field: PlannedField; before: FieldValue; after: FieldValue; files: number }>();
  for (const { transitions } of plans) {
    for (const { field, was, becomes } of transitions) {
      const key = JSON.stringify([field, was, becomes]);
      const kind = kinds.get(key);
      if (kind === undefined) kinds.set(key, { field, before: was, after: becomes, files: 1 });
      else kind.files += 1;
    }
  }
  return [...kinds.values()].toSorted((a, b) => b.files - a.files).slice(0, mostKinds);
}
