import type { Problem } from './article';

/** Why a call as a whole failed. What happened to single files is in the outcome, not here. */
export const errorCodes = [
  'bad-request', // an argument that the contract does not allow
  'forbidden', // a caller that may not call
  'no-library', // nothing is open
  'not-found', // no such article, entry or recent library
  'read-only', // another instance holds the library
  'unsupported', // this host has no such thing (a folder dialog in the browser)
  'unreadable', // the folder or file cannot be read
  'refused', // the article engine refused; `problem` says where and why
  'journal', // the edit journal cannot be written, so nothing may be
  'lost', // the host does not answer
  'internal', // a defect of ours
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error as it crosses the boundary: plain data, a sentence for people, no stack. */
export interface CallError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly problem?: Problem;
}

/** Thrown in main and, rebuilt, in the renderer. */
export class GalleyError extends Error {
  override readonly name = 'GalleyError';
  readonly code: ErrorCode;
  readonly problem: Problem | undefined;
  constructor(code: ErrorCode, message: string, problem?: Problem) {
    super(message);
    this.code = code;
    this.problem = problem;
  }
}
