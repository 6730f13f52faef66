import type { EditOutcome } from '../../../preload/contract/edit';
import { exitCodes, type ExitCode } from './exit-code';
import type { Session } from './session';
import type { Terminal } from './terminal';

/** Runs a writing call with progress on the terminal; Ctrl+C stops it after the file it is at. */
export async function write(session: Session, run: () => Promise<EditOutcome>): Promise<EditOutcome> {
  const unsubscribe = session.on('edits.progress', ({ label, done, total }) => {
    session.terminal.progress(`${label}: ${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`);
  });
  const cancel = (): void => {
    session.call('edits.cancel', null).catch((error: unknown) => {
      session.terminal.say(`galley: the change could not be cancelled: ${String(error)}`);
    });
  };
  session.signal.addEventListener('abort', cancel);
  try {
    return await run();
  } finally {
    session.signal.removeEventListener('abort', cancel);
    unsubscribe();
    session.terminal.clearProgress();
  }
}

/** What a finished change means to the shell; one that stopped in the middle is said to. `rest`: how it goes on, a sentence. */
export function exitCodeOf(terminal: Terminal, outcome: EditOutcome, rest: string): ExitCode {
  const stays = outcome.files === 0 ? 'Nothing was written.' : `What was written stays; ${rest}`;
  if (outcome.cancelled) {
    terminal.say(`Cancelled. ${stays}`);
    return exitCodes.interrupted;
  }
  if (outcome.left > 0) terminal.say(stays);
  return outcome.refused.length > 0 || outcome.left > 0 ? exitCodes.refused : exitCodes.done;
}
