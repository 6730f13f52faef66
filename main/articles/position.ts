import type { Problem, ProblemCode, Severity } from '../../preload/contract/article';
import { ArticleRefusal } from './refusal';

/** A place in an article's text as people count it: both from 1, column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A problem at a byte offset. Becomes a `Problem` only when somebody asks: counting lines costs a scan. */
export interface Finding {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly at: number;
  readonly message: string;
}

const newline = 10;
const bomLength = 3;

/** Whether `bytes` start with the UTF-8 byte order mark. */
export function hasBom(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** The line and column of a byte offset. A byte order mark takes no column. */
export function positionAt(bytes: Buffer, offset: number): Position {
  let line = 1;
  let lineStart = hasBom(bytes) ? bomLength : 0;
  for (let at = bytes.indexOf(newline); at !== -1 && at < offset; at = bytes.indexOf(newline, at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  const column = offset > lineStart ? bytes.toString('utf8', lineStart, offset).length + 1 : 1;
  return { line, column };
}

/** The problem that a finding in `bytes` is. */
export function problemOf(bytes: Buffer, { code, severity, at, message }: Finding): Problem {
  return { code, severity, message, ...positionAt(bytes, at) };
}

/** Refuses with a finding, whatever its severity was when it only described. Throws `ArticleRefusal`. */
export function refuseFinding(bytes: Buffer, finding: Finding): never {
  throw new ArticleRefusal(problemOf(bytes, { ...finding, severity: 'error' }));
}
