import type { FieldValue } from '../../../preload/contract/article';
import type { ArticleChange } from '../../../preload/contract/edit';
import { count } from '../../format/number';
import { sameValue } from '../../format/field';

/** What can be done about a change now. `overtaken`: the field no longer says what the change wrote. */
export type Reversal = 'undo' | 'redo' | 'overtaken';

/** Decides whether a change can be taken back or done again, from what the field says now. */
export function reversal(change: ArticleChange, current: FieldValue): Reversal {
  if (change.state !== 'undone' && sameValue(change.after, current)) return 'undo';
  if (change.state !== 'applied' && sameValue(change.before, current)) return 'redo';
  return 'overtaken';
}

/** `with 40 others` for a change that came with others; empty for one alone. */
export function companyText(files: number): string {
  if (files <= 1) return '';
  return files === 2 ? 'with 1 other' : `with ${count(files - 1)} others`;
}
