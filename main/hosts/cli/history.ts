import type { HistoryEntry } from '../../../preload/contract/edit';
import { exitCodes, type ExitCode } from './exit-code';
import { counted } from './report';
import type { Session } from './session';
import { history } from './take-back';
import { plain } from './terminal';

/** A change as it is printed. `interrupted`: a crash left it in part, and nobody has settled it yet, as the desk says it. */
type Printed = Omit<HistoryEntry, 'state'> & { readonly state: HistoryEntry['state'] | 'interrupted' };

/** Prints every change, newest first: a line each, or with `json` as a JSON array, one change a line. */
export async function printHistory(session: Session, json: boolean): Promise<ExitCode> {
  const { terminal } = session;
  const interrupted = new Set((await session.call('edits.state', null)).interrupted.map(({ id }) => id));
  let count = 0;
  for await (const entries of history(session)) {
    if (terminal.closed) break;
    const printed = entries.map((entry): Printed =>
      interrupted.has(entry.id) ? { ...entry, state: 'interrupted' } : entry,
    );
    const lines = printed.map((entry) => (json ? JSON.stringify(entry) : line(entry)));
    if (json) await terminal.print(lines.map((text, i) => (count + i === 0 ? '[\n' : ',\n') + text).join(''));
    else await terminal.print(lines.map((text) => `${text}\n`).join(''));
    count += entries.length;
  }
  if (json) await terminal.print(count === 0 ? '[]\n' : '\n]\n');
  else if (count === 0) terminal.say('The history holds no change.');
  return exitCodes.done;
}

function line({ id, at, label, files, standing, state, door }: Printed): string {
  const when = new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  const stands = state === 'partial' || state === 'interrupted' ? `${standing.toLocaleString('en-US')} of ` : '';
  return `${id}  ${when}  ${state.padEnd(11)}  ${door.padEnd(3)}  ${plain(label)} (${stands}${counted(files, 'file')})`;
}
