import type { FieldValue } from '../../../preload/contract/article';
import type { Refusal } from '../../../preload/contract/edit';

/** A field's value in words. */
export function valueWords(value: FieldValue): string {
  if (value === null) return 'not stated';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return value.length === 0 ? 'none' : value.join(', ');
  return value === '' ? 'empty' : String(value);
}

/** The three versions of a field that a conflict is between, those that are known. */
export function versions(refusal: Refusal): readonly (readonly [label: string, words: string])[] {
  const { was, theirs, ours } = refusal;
  return [
    ...(was === undefined ? [] : [['It was', valueWords(was)] as const]),
    ...(theirs === undefined ? [] : [['The file now says', valueWords(theirs)] as const]),
    ...(ours === undefined ? [] : [['You wanted', valueWords(ours)] as const]),
  ];
}

/** Whether the edit can be asked for again regardless of what the file says now. */
export function canInsist(refusal: Refusal): boolean {
  return refusal.id !== null && refusal.problem.code === 'conflict';
}
