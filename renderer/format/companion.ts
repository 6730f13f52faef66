import type { Operation } from '../../preload/contract/edit';
import { score } from './number';

function words(operation: Operation): readonly string[] {
  if (operation.field === 'published') return [operation.value ? 'publish' : 'unpublish'];
  if ((operation.field === 'quality' || operation.field === 'heat') && operation.op === 'set') {
    return [`set ${operation.field} to ${score(operation.value)}`];
  }
  return [];
}

/** What is offered beside an edit, e.g. `Also set heat to 83 and publish`. */
export function companionWords(operations: readonly Operation[]): string {
  return `Also ${operations.flatMap(words).join(' and ')}`;
}
