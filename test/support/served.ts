import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { project } from './project';

const cli = join(project, 'out', 'main', 'entry-cli.js');

/** `galley serve` running on a free port. */
export interface Served {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  readonly token: string;
  /** Of its process. */
  readonly pid: number;
  /** The address that lets a browser in. */
  readonly address: string;
  /** Ends it as Ctrl+C does and waits until it has closed its library. */
  close(): Promise<void>;
}

/** Starts the built web host on `folder` (none: the welcome). Rejects with what it said when it ends instead. */
export async function serveFolder(dataFolder: string, folder?: string): Promise<Served> {
  const args = [cli, 'serve', ...(folder === undefined ? [] : [folder]), '--port', '0'];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, GALLEY_DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = once(child, 'exit');
  const address = await Promise.race([
    addressOf(child),
    ended.then(() => Promise.reject(new Error(`galley serve ended at once: ${said}`))),
  ]);
  const { origin, hash } = new URL(address);
  return {
    origin,
    address,
    pid: child.pid ?? 0,
    token: new URLSearchParams(hash.slice(1)).get('token') ?? '',
    async close() {
      child.kill('SIGINT');
      await ended;
    },
  };
}

async function addressOf({ stdout }: ChildProcess & { stdout: NodeJS.ReadableStream }): Promise<string> {
  for await (const line of createInterface({ input: stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/.exec(line)?.[0];
    if (address !== undefined) {
      stdout.resume();
      return address;
    }
  }
  throw new Error('galley serve printed no address.');
}
