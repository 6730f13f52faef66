import { type FieldValue, fields } from '../../preload/contract/article';
import type { EditRequest, Operation, Refusal } from '../../preload/contract/edit';
import { byArticle, type FollowUp, sharing } from './conflicts';
import { setOperation } from './set-operation';

/** What undo would have written over what somebody wrote since; `null` where it is no such refusal, or no value to set. */
function givenUp({ field: name, problem, ours }: Refusal): Operation | null {
  const field = fields.find((one) => one === name);
  return field === undefined || problem.code !== 'changed-since' ? null : setOperation(field, ours);
}

/** Whether an undo or redo left a field as it is because somebody changed it since, and it can be put back all the same. */
export function canPutBack(refusal: Refusal): boolean {
  return refusal.id !== null && givenUp(refusal) !== null;
}

function all(ofOne: readonly Refusal[]): FollowUp {
  const operations: Operation[] = [];
  const seen: Record<string, FieldValue> = {};
  for (const refusal of ofOne) {
    const operation = givenUp(refusal);
    if (operation === null) continue;
    operations.push(operation);
    if (refusal.theirs !== undefined) seen[operation.field] = refusal.theirs;
  }
  return { operations, seen };
}

/**
 * The edits that put back what an undo or redo left as it was, unless that says something else again: main then refuses
 * it. Articles of which the same is asked share one; no article is in two.
 */
export function puttingBack(refusals: readonly Refusal[]): readonly EditRequest[] {
  return sharing(Array.from(byArticle(refusals), ([id, ofOne]) => [id, all(ofOne)]));
}
