import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';

export interface WaitingWriter {
  /** What it reads under the file's name once it has written. */
  readonly ended: Promise<string>;
}

/** In a process of its own: writes into the file in place, as `fs.writeFile` does, and reads it at once. */
const writing = `
const { readFileSync, writeFileSync } = require('node:fs');
const [path, text] = process.argv.slice(1);
writeFileSync(path, text);
process.stdout.write(readFileSync(path));`;

/** A program that writes `text` into a file whose lease is taken. Resolves when it waits to. */
export async function waitingWriter(path: string, text: string): Promise<WaitingWriter> {
  const child = spawn(process.execPath, ['-e', writing, path, text], { stdio: ['ignore', 'pipe', 'inherit'] });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  const ended = once(child, 'close').then(() => Buffer.concat(parts).toString());
  const number = `:${statSync(path).ino} `;
  const waits = (): boolean =>
    readFileSync('/proc/locks', 'utf8')
      .split('\n')
      .some((line) => line.includes('BREAKING') && line.includes(number));
  while (!waits()) {
    if (child.exitCode !== null) throw new Error('It did not wait.');
    await nextTurn();
  }
  return { ended };
}
