import { exitCodes, type ExitCode } from './exit-code';
import { counted, refusalLine } from './report';
import type { Session } from './session';
import { plain } from './terminal';
import { exitCodeOf, write } from './writing';

/** Paths asked for at once: what the contract allows in one call. */
const batch = 1000;

/**
 * Takes back the newest change that still stands, through whichever door it was made.
 * Prints the files it put back; those changed since are left and said on stderr.
 */
export async function undo(session: Session): Promise<ExitCode> {
  const { terminal } = session;
  const state = await session.call('edits.state', null);
  const [entry] = [...state.interrupted, state.undo].filter((one) => one !== null).toSorted((a, b) => b.at - a.at);
  if (entry === undefined) {
    terminal.say('There is nothing to undo.');
    return exitCodes.refused;
  }
  const outcome = await write(session, () => session.call('edits.undo', { entry: entry.id }));
  for (let at = 0; at < outcome.changed.length; at += batch) {
    const rows = await session.call('library.rows', { ids: outcome.changed.slice(at, at + batch) });
    await terminal.print(rows.map((row) => `${plain(row.path)}\n`).join(''));
  }
  for (const refusal of outcome.refused) terminal.say(refusalLine(refusal));
  const left = outcome.refused.length === 0 ? '' : `, left ${counted(outcome.refused.length, 'file')} as it is`;
  terminal.say(`Undid "${plain(entry.label)}": put back ${counted(outcome.changed.length, 'file')}${left}.`);
  return exitCodeOf(session, outcome);
}
