import { type ArticleId, type FieldValue, fields } from '../../preload/contract/article';
import type { EditRequest, Operation, Refusal } from '../../preload/contract/edit';
import { setOperation } from './set-operation';

/** Whether a refusal is a conflict that the editor can decide: another writer changed the same field. */
export function isConflict({ id, field, problem }: Refusal): boolean {
  return id !== null && problem.code === 'conflict' && fields.some((one) => one === field);
}

type Insistence = Required<Omit<EditRequest, 'ids'>>;

/** What insisting asks of one article. */
function insisted(request: EditRequest, chosen: readonly Refusal[], open: readonly Refusal[]): Insistence {
  const inConflict = new Set(open.map(({ field }) => field));
  const seen: Record<string, FieldValue> = {};
  const operations: Operation[] = [];
  for (const { field: name, ours, theirs } of chosen) {
    const field = fields.find((one) => one === name);
    if (field === undefined) continue;
    const set = setOperation(field, ours);
    // What was shown as ours is what is written, also where it was asked for as so many points more.
    operations.push(...(set ? [set] : request.operations.filter((operation) => operation.field === field)));
    if (theirs !== undefined) seen[field] = theirs;
  }
  // The file was left as a whole: with its last conflict goes what was asked of its other fields.
  if (open.length === chosen.length) {
    operations.push(...request.operations.filter(({ field }) => !inConflict.has(field)));
  }
  return { operations, seen };
}

/**
 * The edits that write ours in place of what stands there now, unless that is another value again: main then refuses it.
 * `chosen`: the conflicts decided so; `open`: all that are undecided, chosen ones included. Articles of which the same is
 * asked share an edit.
 */
export function insistence(
  request: EditRequest,
  chosen: readonly Refusal[],
  open: readonly Refusal[],
): readonly EditRequest[] {
  const edits = new Map<string, { readonly ids: ArticleId[]; readonly edit: Insistence }>();
  for (const id of new Set(chosen.filter(isConflict).flatMap(({ id }) => id ?? []))) {
    const of = (refusals: readonly Refusal[]): readonly Refusal[] =>
      refusals.filter((refusal) => isConflict(refusal) && refusal.id === id);
    const edit = insisted(request, of(chosen), of(open));
    if (edit.operations.length === 0) continue;
    const key = JSON.stringify(edit);
    const known = edits.get(key);
    if (known) known.ids.push(id);
    else edits.set(key, { ids: [id], edit });
  }
  return Array.from(edits.values(), ({ ids, edit: { operations, seen } }) => ({ ids, operations, seen }));
}
