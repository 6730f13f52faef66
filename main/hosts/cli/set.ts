import type { Operation } from '../../../preload/contract/edit';
import { exitCodes, type ExitCode } from './exit-code';
import { carryOut } from './plan';
import { counted } from './report';
import { select, type Selection } from './selection';
import type { Session } from './session';
import { plain } from './terminal';

/** Changes the selected articles, or with `dryRun` prints the unified diff of what would change. */
export async function set(
  session: Session,
  selection: Selection,
  operations: readonly Operation[],
  dryRun: boolean,
): Promise<ExitCode> {
  const { terminal } = session;
  const { rows, missing } = await select(session, selection);
  for (const path of missing) terminal.say(`${plain(path)}: not an article of this library`);
  if (rows.length === 0) {
    terminal.say('No article was chosen.');
    return missing.length > 0 ? exitCodes.refused : exitCodes.done;
  }
  terminal.progress(`Planning ${counted(rows.length, 'article')}…`);
  const preview = await session.call('edits.preview', { ids: rows.map((row) => row.id), operations });
  const code = await carryOut(session, preview, dryRun);
  return code === exitCodes.done && missing.length > 0 ? exitCodes.refused : code;
}
