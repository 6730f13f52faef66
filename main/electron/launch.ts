import { resolve } from 'node:path';

/**
 * The folder named on the command line (`galley FOLDER`, `electron . FOLDER`), absolute; `null` when none is.
 * `argv`: process.argv; `appPath`: where the app itself is, which is an argument too when Electron was started with it;
 * `from`: the folder that a relative one is relative to.
 */
export function folderOf(argv: readonly string[], appPath: string | null, from: string): string | null {
  const args = argv.slice(1);
  const own = appPath === null ? -1 : args.findIndex((arg) => !arg.startsWith('-') && resolve(from, arg) === appPath);
  const folder = args.slice(own + 1).find((arg) => !arg.startsWith('-'));
  return folder === undefined ? null : resolve(from, folder);
}
