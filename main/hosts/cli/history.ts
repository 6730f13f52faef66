import type { HistoryEntry } from '../../../preload/contract/edit';
import { exitCodes, type ExitCode } from './exit-code';
import { counted } from './report';
import type { Session } from './session';
import { history } from './take-back';
import { plain } from './terminal';

/** Prints every change, newest first: a line each, or with `json` as a JSON array, one change a line. */
export async function printHistory(session: Session, json: boolean): Promise<ExitCode> {
  const { terminal } = session;
  let count = 0;
  for await (const entries of history(session)) {
    if (terminal.closed) break;
    const lines = entries.map((entry) => (json ? JSON.stringify(entry) : line(entry)));
    if (json) await terminal.print(lines.map((text, i) => (count + i === 0 ? '[\n' : ',\n') + text).join(''));
    else await terminal.print(lines.map((text) => `${text}\n`).join(''));
    count += entries.length;
  }
  if (json) await terminal.print(count === 0 ? '[]\n' : '\n]\n');
  else if (count === 0) terminal.say('Nothing was changed yet.');
  return exitCodes.done;
}

function line({ id, at, label, files, standing, state, door }: HistoryEntry): string {
  const when = new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  const stands = state === 'partial' ? `${standing.toLocaleString('en-US')} of ` : '';
  return `${id}  ${when}  ${state.padEnd(7)}  ${door.padEnd(3)}  ${plain(label)} (${stands}${counted(files, 'file')})`;
}
