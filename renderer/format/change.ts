import type { FieldValue } from '../../preload/contract/article';
import type { PlannedFieldChange } from '../../preload/contract/edit';
import { valueText } from './field';
import { unturned } from '../ui/unturned';

/** What a change of one field did, ready to be set in type: lists by what came and went, the rest by old and new value. */
export type ChangeText =
  | { readonly kind: 'parts'; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly kind: 'value'; readonly before: string; readonly after: string };

export interface BeforeAndAfter {
  readonly before: FieldValue;
  readonly after: FieldValue;
}

function isList(value: FieldValue): value is readonly string[] {
  return typeof value === 'object' && value !== null;
}

/** Says what a change did. */
export function changeText({ before, after }: BeforeAndAfter): ChangeText {
  if (!isList(before) && !isList(after)) return { kind: 'value', before: valueText(before), after: valueText(after) };
  const was = isList(before) ? before : [];
  const is = isList(after) ? after : [];
  return {
    kind: 'parts',
    added: is.filter((part) => !was.includes(part)).map(unturned),
    removed: was.filter((part) => !is.includes(part)).map(unturned),
  };
}

/** Says what a plan or an entry does to a field. A whole file is only said to come or to go: its text is in the diff. */
export function plannedText({ field, before, after }: PlannedFieldChange): ChangeText {
  if (field === 'file') {
    return {
      kind: 'value',
      before: before === null ? 'none' : 'exists',
      after: after === null ? 'removed' : 'created',
    };
  }
  return changeText({ before, after });
}
