/** Something that went wrong in Galley itself, for a dialog and for a report. */
export interface Failure {
  /** A sentence. */
  readonly message: string;
  /** Where it happened, as the programs say it. */
  readonly details: string;
}

export interface FailuresSlice {
  /** The first failure that the editor has not gone on from. */
  readonly failure: Failure | null;
  /** Shows a defect of ours, and has it written to the log. */
  readonly fail: (error: unknown) => void;
  readonly leaveFailure: () => void;
}
