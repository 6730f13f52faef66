import type { Field, FieldValue } from '../../preload/contract/article';
import type { Condition, NameField } from '../../preload/contract/filter/expression';
import { isPeriod } from '../../preload/contract/filter/period';

const step = 10;

/** What other articles with that name in that field have in common; `null` for no name. */
export function sameName(field: NameField, name: string): Condition | null {
  return name === '' ? null : { kind: 'name', field, name };
}

/** Those of the same month, of a date as a file writes it; `null` where that is not plain to see. */
export function sameMonth(date: string): Condition | null {
  const month = date.slice(0, 7);
  return isPeriod(month) && month.length === 7 ? { kind: 'time', field: 'date', from: month, to: month } : null;
}

/** Those that say the same, or of a number nearly the same, in a field; `null` where there is no such thing. */
export function sameValue(field: Field, value: FieldValue): Condition | null {
  if (field === 'published') {
    return { kind: 'is', being: value === null ? 'unstated' : value === true ? 'published' : 'unpublished' };
  }
  if ((field === 'quality' || field === 'heat') && typeof value === 'number') {
    const min = Math.floor(value / step) * step;
    return { kind: 'number', field, min, max: min + step - 1 };
  }
  return (field === 'category' || field === 'type') && typeof value === 'string' ? sameName(field, value) : null;
}
