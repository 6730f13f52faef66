import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { GalleyError } from '../../../preload/contract/errors';
import type { HostServices } from '../../api/api';

/** A program and its arguments; never a command line for a shell. */
export type Command = readonly [program: string, args: readonly string[]];

/** What shows `path` in the system's file manager. `platform`: process.platform. */
export function revealCommand(path: string, platform: NodeJS.Platform): Command {
  if (platform === 'darwin') return ['open', ['-R', path]];
  if (platform === 'win32') return ['explorer.exe', [`/select,${path}`]];
  return ['xdg-open', [dirname(path)]];
}

/** What opens `path` in the program that the system keeps for text files. */
export function editCommand(path: string, platform: NodeJS.Platform): Command {
  if (platform === 'darwin') return ['open', ['-t', path]];
  // A Markdown file has no standard program on Windows, and one that the file's own type names could be anything.
  if (platform === 'win32') return ['notepad.exe', [path]];
  return ['xdg-open', [path]];
}

/** xdg-open tells within that time that it found nothing to open a file with; it may also run as long as what it started. In milliseconds. */
const patience = 1_500;

/** Starts `command` and lets it go. Throws GalleyError 'unsupported' when the machine has no such program, or it has none. */
async function launch([program, args]: Command): Promise<void> {
  const child = spawn(program, args, { stdio: 'ignore', detached: true, shell: false });
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string): void => {
      reject(new GalleyError('unsupported', `This machine cannot open it from here: ${why}.`));
    };
    child.once('error', (error) => fail(error.message));
    // The others end with codes that mean nothing: explorer.exe says 1 when all is well.
    if (program !== 'xdg-open') return void child.once('spawn', resolve);
    const timer = setTimeout(resolve, patience);
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else fail('xdg-open found no program for it');
    });
  });
  child.unref();
}

/** The web host runs on the editor's own machine, so files can be shown there; a link is opened by the page itself. */
export function webServices(platform: NodeJS.Platform = process.platform): HostServices {
  return {
    showInFolder: (path) => launch(revealCommand(path, platform)),
    openInEditor: (path) => launch(editCommand(path, platform)),
    openLink: () => Promise.resolve(),
  };
}
