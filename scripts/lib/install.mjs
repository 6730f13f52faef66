import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { isStale } from './stale.mjs';

/**
 * Installs the locked packages when `node_modules` is missing or older than the lock file.
 * npm writes `node_modules/.package-lock.json` at the end of an installation, so a broken-off one counts as missing.
 * Throws an Error with npm's exit code when npm fails, and when `node_modules` is a link: npm would empty the folder that
 * it leads to, which is somebody else's.
 */
export function installIfNeeded(root) {
  const lock = join(root, 'package-lock.json');
  if (!isStale([lock], [join(root, 'node_modules', '.package-lock.json')])) return;
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    throw new Error(
      'node_modules is a link and does not fit package-lock.json. Remove the link, and Galley installs its own packages.',
    );
  }
  console.error('Installing packages (npm ci)…');
  run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { cwd: root });
}
