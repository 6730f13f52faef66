import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createApi, type Api } from './api/api';
import { dataFolder } from './api/data-folder';
import { serve } from './entry-web';
import { exitCodes } from './hosts/cli/exit-code';
import { abortOnInterrupt } from './hosts/cli/interrupt';
import { runCli } from './hosts/cli/program';
import { Terminal } from './hosts/cli/terminal';
import { webServices } from './hosts/web/services';

// Built into out/main; the package's own folder is two above.
const outFolder = join(__dirname, '..');
const packageFolder = join(outFolder, '..');
const packageFile: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
const { version } = z.object({ version: z.string() }).parse(packageFile);

const { signal, stop } = abortOnInterrupt(process);
const terminal = new Terminal(process.stdout, process.stderr);
const places = {
  version,
  dataFolder: dataFolder(process.env, process.platform),
  demoFolder: join(packageFolder, 'assets', 'demo'),
};

/** Prints whole what is ours to repair. */
function onError(error: unknown): void {
  terminal.say(`galley: internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

async function serveUntilInterrupted(folder: string | undefined, port: number): Promise<void> {
  const desk = await serve({
    ...places,
    ...(folder === undefined ? {} : { folder }),
    port,
    outFolder,
    say: (line) => void terminal.print(`${line}\n`),
    onError,
  });
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve());
  });
  await desk.close();
}

const openApi = (): Promise<Api> =>
  createApi({
    ...places,
    door: 'cli',
    host: 'web',
    workerFile: join(outFolder, 'main', 'scan-worker.js'),
    services: webServices(),
  });

async function main(): Promise<void> {
  const host = { version, terminal, stdin: process.stdin, signal, openApi, serve: serveUntilInterrupted };
  try {
    // Set rather than exit: what stands in the pipes must still get out.
    process.exitCode = await runCli(host, process.argv.slice(2));
  } catch (error) {
    onError(error);
    process.exitCode = exitCodes.failed;
  } finally {
    stop();
  }
}

void main();
