import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { addAbortSignal, type Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { GalleyError } from '../../../preload/contract/errors';
import type { Api } from '../../api/api';
import { check } from './check';
import { exitCodes, type ExitCode } from './exit-code';
import { tellInterrupted } from './interrupted';
import { list, type ListFormat } from './list';
import { addChanges, addWhere, conditionsOf, operationsFor, type SetOptions, type WhereOptions } from './options';
import { unreadable } from './report';
import { parsePaths, type Selection } from './selection';
import { Interrupted, Session } from './session';
import { listenComplaint } from './serve';
import { set } from './set';
import { plain, type Terminal } from './terminal';
import { printHistory } from './history';
import { type Direction, takeBack } from './take-back';
import { addTopics, type Within } from './topics-command';

/** What the entry puts at the command line's disposal. */
export interface CliHost {
  readonly version: string;
  readonly terminal: Terminal;
  readonly stdin: Readable;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  openApi(): Promise<Api>;
  /** Serves the desk until `signal` is aborted. `folder`: absolute. */
  serve(folder: string | undefined, port: number): Promise<void>;
}

interface ListOptions extends WhereOptions {
  readonly json?: true;
  readonly count?: true;
  readonly paths?: true;
  readonly null?: true;
}

/** Runs one command line (`args`: without program and script) and answers the exit code. Prints its own errors. */
export async function runCli(host: CliHost, args: readonly string[]): Promise<ExitCode> {
  const code = await runProgram(host, args);
  const { failure: unprinted } = host.terminal;
  if (unprinted === null) return code;
  host.terminal.say(
    `galley: the output cannot be written whole: ${unprinted}. What was changed is in "galley history".`,
  );
  return exitCodes.failed;
}

async function runProgram(host: CliHost, args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const within: Within = async (folder, write, run) => {
    code = await inLibrary(host, folder, write, async (session) => {
      await tellInterrupted(session);
      return run(session);
    });
  };
  const take = async (direction: Direction, folder: string, id: string | undefined): Promise<void> => {
    code = await inLibrary(host, folder, true, (session) => takeBack(session, direction, id));
  };
  const program = new Command('galley')
    .description('Curate a folder of Markdown articles: list, change, undo and check them, and their topics.')
    .version(host.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .exitOverride()
    .configureOutput(outputOf(host.terminal))
    .showHelpAfterError('(add --help for what is possible)')
    .addHelpText('after', exitHelp);

  const listing = addWhere(program.command('list'))
    .description('list articles, by path')
    .addOption(new Option('--json', 'as a JSON array, one article a line').conflicts(['count', 'paths', 'null']))
    .addOption(new Option('--count', 'only how many').conflicts(['paths', 'null']))
    .addOption(new Option('--paths', 'only their paths, as "set --paths-from" takes them'))
    .addOption(new Option('-0, --null', 'only their paths, each ended by NUL instead of a line end'))
    .action((folder: string, further: readonly string[], options: ListOptions) => {
      const conditions = conditionsOf(listing, options, further);
      return within(folder, false, (session) => list(session, conditions, formatOf(options)));
    });

  const setting = addChanges(addWhere(program.command('set')))
    .description('change fields of articles, one line each; nothing else in the files changes')
    .action(async (folder: string, further: readonly string[], options: SetOptions) => {
      const operations = operationsFor(setting, options);
      const selection = await selectionOf(host, setting, options, further);
      const dryRun = options.dryRun === true;
      return within(folder, !dryRun, (session) => set(session, selection, operations, dryRun));
    });

  addTopics(program, within);

  program
    .command('history <folder>')
    .description('list what was changed, newest first, made here or in the app')
    .option('--json', 'as a JSON array, one change a line')
    .action((folder: string, { json }: { json?: true }) =>
      within(folder, false, (session) => printHistory(session, json === true)),
    );

  program
    .command('undo <folder> [id]')
    .description('take back the newest change or the one named, made here or in the app')
    .action((folder: string, id: string | undefined) => take('undo', folder, id));

  program
    .command('redo <folder> [id]')
    .description('make a change again that was taken back or interrupted')
    .action((folder: string, id: string | undefined) => take('redo', folder, id));

  program
    .command('check <folder>')
    .description('print what is wrong in the files as path:line:column: message')
    .option('--quick', 'look at the heads of the files only, as the desk does')
    .action((folder: string, { quick }: { quick?: true }) =>
      within(folder, false, (session) => check(session, quick === true)),
    );

  const serving = program
    .command('serve [folder]')
    .description('serve the desk to a browser on this machine')
    .addOption(new Option('-p, --port <port>', 'listen there instead of at any free port').argParser(parsePort))
    .action(async (folder: string | undefined, { port = 0 }: { port?: number }) => {
      try {
        await host.serve(folder === undefined ? undefined : resolve(folder), port);
      } catch (error) {
        const complaint = listenComplaint(error, port);
        if (complaint === null) throw error;
        serving.error(`error: ${complaint}`);
      }
    });

  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return failure(error, host.terminal);
  }
}

function outputOf(terminal: Terminal): { writeOut(text: string): void; writeErr(text: string): void } {
  return {
    writeOut: (words) => void terminal.print(words),
    writeErr: (words) => {
      terminal.say(words.trimEnd());
    },
  };
}

function formatOf(options: ListOptions): ListFormat {
  if (options.json) return 'json';
  if (options.count) return 'count';
  if (options.null) return 'null';
  return options.paths ? 'paths' : 'table';
}

function parsePort(given: string): number {
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65_535) throw new InvalidArgumentError('A port is a number up to 65535.');
  return port;
}

async function selectionOf(
  host: CliHost,
  command: Command,
  options: SetOptions,
  further: readonly string[],
): Promise<Selection> {
  const conditions = conditionsOf(command, options, further);
  if (options.all) return { kind: 'all' };
  const { pathsFrom } = options;
  if (pathsFrom === undefined && conditions.length > 0) return { kind: 'where', conditions };
  if (pathsFrom === undefined) command.error('error: say which articles: --where, --query, --paths-from or --all');
  try {
    const given =
      pathsFrom === '-' ? await text(addAbortSignal(host.signal, host.stdin)) : await readFile(pathsFrom, 'utf8');
    return { kind: 'paths', paths: parsePaths(given), conditions };
  } catch (error) {
    if (host.signal.aborted) throw new Interrupted();
    return command.error(`error: ${plain(pathsFrom)} cannot be read: ${unreadable(error)}`);
  }
}

async function inLibrary(host: CliHost, folder: string, write: boolean, run: Parameters<Within>[2]): Promise<ExitCode> {
  const api = await host.openApi();
  try {
    return await run(await openSession(api, host, folder, write));
  } finally {
    // Waits for what is being written and gives the library free.
    await api.close();
  }
}

/** Also says what is to be told of the state, however the opening ends: what was kept aside once is not found again. */
async function openSession(api: Api, { terminal, signal }: CliHost, folder: string, write: boolean): Promise<Session> {
  try {
    return await Session.open({ api, terminal, signal }, folder, write);
  } finally {
    for (const note of api.notes()) terminal.say(plain(note));
  }
}

function failure(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.failed;
  if (error instanceof Interrupted) return exitCodes.interrupted;
  if (error instanceof GalleyError) {
    terminal.say(`galley: ${plain(error.message)}`);
    return exitCodes.failed;
  }
  throw error;
}

const exitHelp = `
Exit codes: 0 done; 1 something was refused, or a problem found; 2 nothing could be done; 130 interrupted.
Data goes to stdout, words and progress to stderr.`;
