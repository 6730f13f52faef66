import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { scratchFolder } from '../support/scratch';

export const repository = fileURLToPath(new URL('../..', import.meta.url));
const entry = process.env['GALLEY_CLI'] ?? join(repository, 'out', 'main', 'entry-cli.js');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The built command line over a data folder of its own, as different processes of one user share it. */
export class Galley {
  readonly dataFolder: string;

  constructor(dataFolder = scratchFolder('data')) {
    this.dataFolder = dataFolder;
  }

  /** Starts it; the caller waits for its end with `ended`. `stdout`: an open file to print into. */
  start(args: readonly string[], environment: NodeJS.ProcessEnv = {}, stdout: 'pipe' | number = 'pipe'): ChildProcess {
    return spawn(process.execPath, [entry, ...args], {
      env: { ...process.env, GALLEY_DATA_DIR: this.dataFolder, ...environment },
      stdio: ['pipe', stdout, 'pipe'],
    });
  }

  /** Runs it to its end, with `input` on stdin. */
  async run(args: readonly string[], input = ''): Promise<Ended> {
    const child = this.start(args);
    child.stdin?.end(input);
    return ended(child);
  }
}

/** The first line that a process prints. */
export async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('Its output is not piped.');
  for await (const line of createInterface(stdout)) return line;
  throw new Error('It printed nothing.');
}

/** Waits until a file says something: that the process which is to write it has begun. Ends with the process, too. */
export async function says(child: ChildProcess, file: string, words: string): Promise<void> {
  while (child.exitCode === null && !readFileSync(file, 'utf8').includes(words)) await setImmediate();
}

/** How a process ended: its exit code, or `null` when a signal ended it. */
export function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}

/** All that a process printed into its pipes and how it ended. */
export async function ended(child: ChildProcess): Promise<Ended> {
  const { stdout, stderr } = child;
  if (stderr === null) throw new Error('Its output is not piped.');
  const code = exitOf(child);
  const [out, err] = await Promise.all([stdout === null ? '' : text(stdout), text(stderr)]);
  return { code: await code, out, err };
}
