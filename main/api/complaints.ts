import type { Operation } from '../../preload/contract/edit';
import { decide } from '../articles/operation';

/** Why an operation can be made in no article at all, as a sentence; `null` when it may be made in some. */
export function operationComplaint(operation: Operation): string | null {
  // What becomes of a number is for each article to say.
  if (operation.field === 'quality' || operation.field === 'heat') return null;
  const decision = decide(operation, { value: null, missing: true });
  return decision.kind === 'refused' ? decision.message : null;
}
