import type { Problem } from '../../../preload/contract/article';
import { unturned } from '../../ui/unturned';

export interface RawLine {
  readonly number: number;
  readonly text: string;
  /** The worst problem on this line, if any. */
  readonly problem: Problem | null;
}

/** A file's text as numbered lines with the problems on them. CRLF, CR and LF all end a line. */
export function rawLines(text: string, problems: readonly Problem[]): readonly RawLine[] {
  const byLine = new Map<number, Problem>();
  for (const problem of problems) {
    const there = byLine.get(problem.line);
    if (!there || (there.severity === 'warning' && problem.severity === 'error')) byLine.set(problem.line, problem);
  }
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines.map((line, at) => ({ number: at + 1, text: unturned(line), problem: byLine.get(at + 1) ?? null }));
}

/** Lines in groups, so that the browser can leave out of layout what is far away. */
export function chunked<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
