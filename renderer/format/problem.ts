import type { Problem, ProblemCode } from '../../preload/contract/article';

/** These are about the file as a whole, or how it lies on the disk: no place in its text is to blame. */
const placeless: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unreadable',
  'not-a-file',
  'symlink',
  'hard-linked',
  'read-only',
  'name-not-utf8',
  'name-not-portable',
  'too-large',
  'empty',
  'utf-16',
  'vanished',
  'write-failed',
  'outside',
  // What is absent stands nowhere.
  'missing-number',
]);

/** Where in the file, as `line:column`, from 1; `null` when the problem is not of a place in it. */
export function placeOfProblem({ code, line, column }: Pick<Problem, 'code' | 'line' | 'column'>): string | null {
  return placeless.has(code) ? null : `${line}:${column}`;
}
