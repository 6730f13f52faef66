import { type ArticleId, type FieldValue, fields } from '../../preload/contract/article';
import type { EditRequest, Operation, Refusal } from '../../preload/contract/edit';
import { setOperation } from './set-operation';

/** Whether a refusal is a conflict that the editor can decide: another writer changed the same field. */
export function isConflict({ id, field, problem }: Refusal): boolean {
  return id !== null && problem.code === 'conflict' && fields.some((one) => one === field);
}

/**
 * As conflicts what going on with a batch left because it was changed since: the batch had not come to these files yet, so
 * the editor decides between two writers, as at the first time.
 */
export function asConflicts(refusals: readonly Refusal[]): readonly Refusal[] {
  return refusals.map((refusal) => {
    const { problem } = refusal;
    if (problem.code !== 'changed-since') return refusal;
    const message = 'Someone else changed this since you saw it. Look at both values, then decide again.';
    return { ...refusal, problem: { ...problem, code: 'conflict', message } };
  });
}

/** The conflicts of a batch, in the order in which an editor decides them. */
export interface Deciding {
  /** Decided now. */
  readonly chosen: readonly Refusal[];
  /** Undecided before, the chosen ones included. */
  readonly open: readonly Refusal[];
  /** Decided earlier. */
  readonly settled: readonly Refusal[];
}

/** Which of the requests was about an article. */
export function requestOf(requests: readonly EditRequest[], article: ArticleId | null): EditRequest | undefined {
  return requests.find(({ ids }) => article !== null && ids.includes(article));
}

/** What is asked of an article after its conflicts were looked at. */
export type FollowUp = Required<Omit<EditRequest, 'ids'>>;

const fieldsOf = (refusals: readonly Refusal[]) => refusals.map(({ field }) => field);

/** Ours in place of theirs, where that is what was decided. */
function oursOf(request: EditRequest, chosen: readonly Refusal[]): FollowUp {
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
  return { operations, seen };
}

/** The file was left as a whole: with its last conflict goes what was asked of its other fields. */
function restOf(request: EditRequest, { chosen, open, settled }: Deciding): readonly Operation[] {
  if (open.length > chosen.length) return [];
  const decided = new Set(fieldsOf([...open, ...settled]));
  return request.operations.filter(({ field }) => !decided.has(field));
}

/** The refusals of each article. */
export function byArticle(refusals: readonly Refusal[]): ReadonlyMap<ArticleId, readonly Refusal[]> {
  const found = new Map<ArticleId, Refusal[]>();
  for (const refusal of refusals) {
    if (refusal.id === null) continue;
    const known = found.get(refusal.id);
    if (known) known.push(refusal);
    else found.set(refusal.id, [refusal]);
  }
  return found;
}

/** One request for each kind of follow-up: articles of which the same is asked share it. One without operations is none. */
export function sharing(followUps: Iterable<readonly [ArticleId, FollowUp]>): readonly EditRequest[] {
  const edits = new Map<string, { readonly ids: ArticleId[]; readonly edit: FollowUp }>();
  for (const [id, edit] of followUps) {
    if (edit.operations.length === 0) continue;
    const key = JSON.stringify(edit);
    const known = edits.get(key);
    if (known) known.ids.push(id);
    else edits.set(key, { ids: [id], edit });
  }
  return Array.from(edits.values(), ({ ids, edit: { operations, seen } }) => ({ ids, operations, seen }));
}

function followUps(deciding: Deciding, followUp: (ofOne: Deciding) => FollowUp): readonly EditRequest[] {
  const [chosen, open, settled] = [deciding.chosen, deciding.open, deciding.settled].map((refusals) =>
    byArticle(refusals.filter(isConflict)),
  );
  return sharing(
    Array.from(chosen ?? [], ([id, ofOne]) => [
      id,
      followUp({ chosen: ofOne, open: open?.get(id) ?? [], settled: settled?.get(id) ?? [] }),
    ]),
  );
}

/**
 * The edits that write ours in place of what stands there now, unless that is another value again: main then refuses it.
 * With the last conflict of a file they do what else was asked of it.
 */
export function insistence(request: EditRequest, deciding: Deciding): readonly EditRequest[] {
  return followUps(deciding, (ofOne) => {
    const { operations, seen } = oursOf(request, ofOne.chosen);
    return { operations: [...operations, ...restOf(request, ofOne)], seen };
  });
}

/** The edits that do what else was asked of files whose conflicts are all decided, the chosen ones for theirs. */
export function acceptance(request: EditRequest, deciding: Deciding): readonly EditRequest[] {
  return followUps(deciding, (ofOne) => ({ operations: [...restOf(request, ofOne)], seen: {} }));
}
