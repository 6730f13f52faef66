import type { FieldValue } from '../../../preload/contract/article';
import type { ArticleChange } from '../../../preload/contract/edit';
import { count } from '../../format/number';
import { sameValue, valueText } from './field-text';

/** What one change did, ready to be set in type. */
export type ChangeText =
  | { readonly kind: 'topics'; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly kind: 'value'; readonly before: string; readonly after: string };

/** Says what a change did: topics by what came and went, everything else by old and new value. */
export function changeText(change: ArticleChange): ChangeText {
  if (change.field !== 'topics') {
    return { kind: 'value', before: valueText(change.before), after: valueText(change.after) };
  }
  const before = listed(change.before);
  const after = listed(change.after);
  return {
    kind: 'topics',
    added: after.filter((topic) => !before.includes(topic)),
    removed: before.filter((topic) => !after.includes(topic)),
  };
}

function listed(value: FieldValue): readonly string[] {
  return typeof value === 'object' && value !== null ? value : [];
}

/** What can be done about a change now. `overtaken`: the field no longer says what the change wrote. */
export type Reversal = 'undo' | 'redo' | 'overtaken';

/** Decides whether a change can be taken back or done again, from what the field says now. */
export function reversal(change: ArticleChange, current: FieldValue): Reversal {
  if (change.state !== 'undone' && sameValue(change.after, current)) return 'undo';
  if (change.state !== 'applied' && sameValue(change.before, current)) return 'redo';
  return 'overtaken';
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** A moment as an editor says it: `today 10:12`, `yesterday 10:12`, `12 May 10:12`. Both in milliseconds since the epoch. */
export function momentText(at: number, now: number): string {
  const then = new Date(at);
  const today = new Date(now);
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  const time = clock.format(then);
  if (then.toDateString() === today.toDateString()) return `today ${time}`;
  if (then.toDateString() === yesterday.toDateString()) return `yesterday ${time}`;
  const sameYear = then.getFullYear() === today.getFullYear();
  return `${(sameYear ? day : dayOfYear).format(then)} ${time}`;
}

/** `with 40 others` for a change that came with others; empty for one alone. */
export function companyText(files: number): string {
  if (files <= 1) return '';
  return files === 2 ? 'with 1 other' : `with ${count(files - 1)} others`;
}
