import type { ArticleRow, Problem } from '../../../preload/contract/article';
import { GalleyError } from '../../../preload/contract/errors';
import { exitCodes, type ExitCode } from './exit-code';
import { counted, placed } from './report';
import type { Session } from './session';

/**
 * Prints the problems of every article as `path:line:column: message`.
 * With `quick` only those of the files that the desk lists under Problems, which heads of files tell;
 * otherwise every file is read whole, which also finds what stands below the head.
 */
export async function check(session: Session, quick: boolean): Promise<ExitCode> {
  const { terminal } = session;
  // Said already, as by every command.
  let problems = session.info.faults;
  let files = 0;
  for await (const rows of session.rows('')) {
    for (const row of rows) {
      session.throwIfInterrupted();
      if (terminal.closed) return exitCodes.refused;
      files += 1;
      if (quick && row.problem === null) continue;
      const found = await problemsOf(session, row);
      problems += found.length;
      if (found.length > 0) await terminal.print(found.map((problem) => `${placed(row.path, problem)}\n`).join(''));
    }
    const { articles } = session.info;
    terminal.progress(`Checking: ${files.toLocaleString('en-US')} of ${articles.toLocaleString('en-US')}`);
  }
  terminal.say(`${counted(problems, 'problem')} in ${counted(files, 'article')}.`);
  return problems === 0 ? exitCodes.done : exitCodes.refused;
}

/** From the top of the file down. */
async function problemsOf(session: Session, row: ArticleRow): Promise<readonly Problem[]> {
  try {
    const { problems } = await session.call('articles.read', { id: row.id });
    return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  } catch (error) {
    if (error instanceof GalleyError && error.problem !== undefined) return [error.problem];
    throw error;
  }
}
