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

/** What a finished change means to the shell. `after`: what can be done after it was cancelled in the middle, a sentence. */
export function exitCodeOf(terminal: Terminal, outcome: EditOutcome, after: string): ExitCode {
  if (outcome.cancelled) {
    terminal.say(outcome.files === 0 ? 'Cancelled. Nothing was written.' : `Cancelled. ${after}`);
    return exitCodes.interrupted;
  }
  return outcome.refused.length > 0 ? exitCodes.refused : exitCodes.done;
}
