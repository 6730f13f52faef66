import type { FieldValue } from '../../../preload/contract/article';
import { sameValue } from '../../format/field';

/** What an editor types into a field, and the value that stood there when the typing began. */
export interface Draft<V extends FieldValue = FieldValue> {
  readonly text: string;
  readonly seen: V;
}

/** What a field shows: the file's value, or what the editor types. `moved`: the file changed under the typing. */
export type Shown =
  { readonly kind: 'file' } | { readonly kind: 'draft'; readonly text: string; readonly moved: boolean };

/** Decides what a field shows. A draft always wins: nothing that happens outside may disturb it. */
export function shown(draft: Draft | null, current: FieldValue): Shown {
  if (!draft) return { kind: 'file' };
  return { kind: 'draft', text: draft.text, moved: !sameValue(draft.seen, current) };
}

/** The draft after a key press: begun with the value that stands in the field, dropped when it says what the file says. */
export function typed<V extends FieldValue>(
  draft: Draft<V> | null,
  text: string,
  current: V,
  written: string,
): Draft<V> | null {
  if (text === written && (draft === null || sameValue(draft.seen, current))) return null;
  return { text, seen: draft ? draft.seen : current };
}

/** The text to edit: without the blank lines that crawled excerpts end in. */
export function withoutTail(text: string): string {
  return text.trimEnd();
}

/** The text to write: what was typed, ending in the blank lines that it ended in before. */
export function withTail(text: string, seen: string | null): string {
  return withoutTail(text) + (seen ?? '').slice((seen ?? '').trimEnd().length);
}
