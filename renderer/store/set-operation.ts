import type { Field, FieldValue } from '../../preload/contract/article';
import type { Operation } from '../../preload/contract/edit';

/** The operation that sets a field to a value; null where the value cannot be set (no field can be set to "not stated"). */
export function setOperation(field: Field, value: FieldValue | undefined): Operation | null {
  if (field === 'published') return typeof value === 'boolean' ? { field, op: 'set', value } : null;
  if (field === 'quality' || field === 'heat') return typeof value === 'number' ? { field, op: 'set', value } : null;
  if (field === 'topics') {
    return typeof value === 'object' && value !== null ? { field, op: 'set', topics: value } : null;
  }
  return typeof value === 'string' ? { field, op: 'set', value } : null;
}
