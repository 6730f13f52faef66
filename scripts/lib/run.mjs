import { spawnSync } from 'node:child_process';

/**
 * Runs a program of Node's or npm's to its end, its output on our stderr, so that stdout stays clean for the caller.
 * `program`: an executable, or 'npm'. Throws an Error that names the program and how it ended.
 */
export function run(program, args, { cwd, env = process.env } = {}) {
  // npm is a batch file on Windows, which only a shell can start; its arguments are our own constants.
  const shell = process.platform === 'win32' && program === 'npm';
  const ended = spawnSync(program, args, { cwd, env, shell, stdio: ['inherit', 2, 2] });
  if (ended.error) throw new Error(`${program} could not be started: ${ended.error.message}`, { cause: ended.error });
  if (ended.status !== 0) {
    throw new Error(`${program} ${args.join(' ')} ended with ${ended.signal ?? `code ${ended.status}`}`);
  }
}
