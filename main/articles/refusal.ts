import type { Problem, ProblemCode } from '../../preload/contract/article';

/** The one error of this room: why an article cannot be read or edited, and where. */
export class ArticleRefusal extends Error {
  override readonly name = 'ArticleRefusal';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/**
 * Refuses to go on. Throws an `ArticleRefusal` of severity `error`, always.
 * `line` and `column` count from 1; column in UTF-16 units.
 */
export function refuse(code: ProblemCode, message: string, line = 1, column = 1): never {
  throw new ArticleRefusal({ code, severity: 'error', line, column, message });
}
