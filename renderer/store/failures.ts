import { longestReport } from '../../preload/contract/contract';
import { GalleyError } from '../../preload/contract/errors';
import type { SliceTools } from './state';
import type { Failure, FailuresSlice } from './state/failures';

export type { Failure } from './state/failures';

/** What to show and report of an error of any kind. */
export function failureOf(error: unknown): Failure {
  const text = error instanceof Error ? error.message : String(error);
  const details = error instanceof Error && !(error instanceof GalleyError) ? (error.stack ?? text) : text;
  return { message: text.slice(0, longestReport.message), details: details.slice(0, longestReport.details) };
}

/** Whether an error is a defect of ours, and not a refusal that says what the editor can do. */
export function isDefect(error: unknown): boolean {
  return !(error instanceof GalleyError) || error.code === 'internal';
}

/** Reports of one page to the log: a defect that happens again and again must not push everything else out of it. */
const mostReports = 20;

export function createFailures({ set, connection }: SliceTools): FailuresSlice {
  let reports = 0;

  const note = (failure: Failure): void => {
    reports += 1;
    if (reports > mostReports) return;
    connection.call('app.report', failure).catch((error: unknown) => {
      const details = `${failure.details}

This is not in the log: ${failureOf(error).message}`;
      set((state) => (state.failure === failure ? { failure: { ...failure, details } } : {}));
    });
  };

  return {
    failure: null,
    fail: (error) => {
      const failure = failureOf(error);
      // What happened in main is in its log already, with the place where it happened.
      if (!(error instanceof GalleyError)) note(failure);
      set((state) => ({ failure: state.failure ?? failure }));
    },
    leaveFailure: () => set({ failure: null }),
  };
}
