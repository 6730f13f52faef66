import { type ArticleId, fields } from '../../preload/contract/article';
import type { EditRequest, Operation, Refusal } from '../../preload/contract/edit';
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

/**
 * The edits that put back what an undo or redo left as it was, unless that says something else again: main then refuses
 * it. Articles of which the same is asked share one.
 */
export function puttingBack(refusals: readonly Refusal[]): readonly EditRequest[] {
  const edits = new Map<string, { readonly ids: ArticleId[]; readonly edit: Omit<EditRequest, 'ids'> }>();
  for (const refusal of refusals) {
    const operation = givenUp(refusal);
    if (operation === null || refusal.id === null) continue;
    const seen = refusal.theirs === undefined ? {} : { [operation.field]: refusal.theirs };
    const edit = { operations: [operation], seen };
    const key = JSON.stringify(edit);
    const known = edits.get(key);
    if (known) known.ids.push(refusal.id);
    else edits.set(key, { ids: [refusal.id], edit });
  }
  return Array.from(edits.values(), ({ ids, edit }) => ({ ids, ...edit }));
}
