/** What the command line answers to the shell; the README lists them. */
export const exitCodes = {
  done: 0,
  /** Something was refused (`set`, `undo`), or a problem was found (`check`). */
  refused: 1,
  /** Nothing was done: a wrong argument, a folder that cannot be read, a library that another instance holds. */
  failed: 2,
  /** Ctrl+C, as shells report it. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
