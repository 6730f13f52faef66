import type { FieldValue, Problem } from '../../../preload/contract/article';
import type { PlannedChange, Refusal } from '../../../preload/contract/edit';
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
export function changeLine({ path, fields }: PlannedChange): string {
  const said = fields.map(({ field, before, after }) => `${field} ${value(before)} → ${value(after)}`);
  return `${plain(path)}: ${said.join(', ')}\n`;
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

/** `1 file`, `1,234 files`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
