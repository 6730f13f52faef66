import type { ArticleRow } from '../../../preload/contract/article';
import type { Condition } from './condition';
import { exitCodes, type ExitCode } from './exit-code';
import { matching } from './selection';
import type { Session } from './session';
import { plain } from './terminal';

/** How `galley list` prints: `table` for people, the others for programs. */
export type ListFormat = 'table' | 'json' | 'paths' | 'null' | 'count';

/** Prints the articles that meet all conditions, by path. */
export async function list(session: Session, conditions: readonly Condition[], format: ListFormat): Promise<ExitCode> {
  let count = 0;
  const { terminal } = session;
  for await (const rows of matching(session, conditions)) {
    // Whoever reads has seen enough.
    if (terminal.closed) break;
    const first = count === 0;
    count += rows.length;
    if (rows.length > 0 && format !== 'count') await terminal.print(printers[format](rows, first));
  }
  if (format === 'count') await terminal.print(`${count}\n`);
  if (format === 'json') await terminal.print(count === 0 ? '[]\n' : '\n]\n');
  return exitCodes.done;
}

const printers: Readonly<
  Record<Exclude<ListFormat, 'count'>, (rows: readonly ArticleRow[], first: boolean) => string>
> = {
  json: (rows, first) => (first ? '[\n' : ',\n') + rows.map(json).join(',\n'),
  paths: (rows) => rows.map((row) => `${row.path}\n`).join(''),
  null: (rows) => rows.map((row) => `${row.path}\0`).join(''),
  table: (rows) => rows.map((row) => `${line(row)}\n`).join(''),
};

/** One article to a line, so that line tools work on it too. The id is left out: it means nothing to the next call. */
function json(row: ArticleRow): string {
  return JSON.stringify({ ...row, id: undefined });
}

function line(row: ArticleRow): string {
  const state = row.published === null ? 'unstated' : row.published ? 'published' : 'unpublished';
  const quality = row.quality === null ? '-' : String(row.quality);
  const date = row.date === '' ? '-' : plain(row.date.slice(0, 10));
  return `${state.padEnd(11)}  ${quality.padStart(5)}  ${date.padEnd(10)}  ${plain(row.path)}`;
}
