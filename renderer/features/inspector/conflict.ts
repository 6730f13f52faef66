import { type ArticleId, type Field, fields } from '../../../preload/contract/article';
import type { EditRequest, Operation, Refusal } from '../../../preload/contract/edit';
import { requestOf } from '../../store/conflicts';
import type { Notice } from '../../store/notices';
import { setOperation } from '../../store/set-operation';

/** An edit of a field that stopped because the file says something else by now. */
export interface Conflict {
  readonly notice: number;
  readonly field: Field;
  readonly refusal: Refusal;
  /** What "Keep mine" asks for, with what the file says now as what was seen. */
  readonly again: EditRequest | null;
}

function insist(id: ArticleId, field: Field, refusal: Refusal, request: EditRequest): EditRequest | null {
  const set = setOperation(field, refusal.ours);
  const asked = request.operations.filter((operation: Operation) => operation.field === field);
  const operations = set ? [set] : asked;
  if (operations.length === 0) return null;
  return { ids: [id], operations, ...(refusal.theirs === undefined ? {} : { seen: { [field]: refusal.theirs } }) };
}

/** The unsettled conflicts of one article, the newest of each field. */
export function conflictsOf(notices: readonly Notice[], id: ArticleId): ReadonlyMap<Field, Conflict> {
  const found = new Map<Field, Conflict>();
  for (const notice of notices) {
    if (notice.kind !== 'refused') continue;
    for (const refusal of notice.refusals) {
      const field = fields.find((one) => one === refusal.field);
      const request = requestOf(notice.requests, id);
      if (refusal.id !== id || field === undefined || refusal.problem.code !== 'conflict') continue;
      if (request === undefined) continue;
      found.set(field, { notice: notice.id, field, refusal, again: insist(id, field, refusal, request) });
    }
  }
  return found;
}
