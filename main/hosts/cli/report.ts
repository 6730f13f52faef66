import type { FieldValue, Problem } from '../../../preload/contract/article';
import type { PlannedFieldChange, Refusal } from '../../../preload/contract/edit';
import { plain } from './terminal';

/** A problem the way compilers print it, so that editors and CI can jump to the place. */
export function placed(path: string, problem: Pick<Problem, 'line' | 'column' | 'message'>): string {
  return `${plain(path)}:${problem.line}:${problem.column}: ${plain(problem.message)}`;
}

/** A file that was not changed, and why. */
export function refusalLine(refusal: Refusal): string {
  return placed(refusal.path, refusal.problem);
}

/** `path: published false → true, quality 60 → 70`, with its line end. */
export function changeLine(file: { readonly path: string; readonly fields: readonly PlannedFieldChange[] }): string {
  return `${plain(file.path)}: ${file.fields.map(fieldChange).join(', ')}\n`;
}

function fieldChange({ field, before, after }: PlannedFieldChange): string {
  if (field === 'file') return after === null ? 'removed' : 'made';
  return `${field.replace('taxonomy.', '')} ${value(before)} → ${value(after)}`;
}

function value(of: FieldValue): string {
  if (of === null) return '(not stated)';
  if (typeof of === 'string') return JSON.stringify(plain(of));
  return typeof of === 'object' ? `[${of.map(plain).join(', ')}]` : String(of);
}

/** What a caught value says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Why a file cannot be read. */
export function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'reading it is not allowed';
  return messageOf(error);
}

/** `, 71 not begun`, of files that a batch left because it was stopped or the disk was full; nothing where there are none. */
export function notBegun(left: number): string {
  return left === 0 ? '' : `, ${left.toLocaleString('en-US')} not begun`;
}

/** `1 file`, `1,234 files`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
