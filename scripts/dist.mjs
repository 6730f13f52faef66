// `npm run dist`: installers for this system. `npm run dist:dir`: the unpacked app, which the end-to-end tests start.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkFuses } from './lib/fuses.mjs';
import { root } from './lib/project.mjs';
import { makeReady } from './lib/ready.mjs';
import { run } from './lib/run.mjs';

/** With an Electron that is already on this machine, it is packaged instead of a downloaded one. */
function localElectron(folder) {
  if (!folder) return [];
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  return [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`];
}

const dir = process.argv.includes('--dir');
// The test runner drives the unpacked app through the inspector; what is shipped has none.
const fuses = dir ? { enableNodeCliInspectArguments: true } : {};

try {
  makeReady();
  const builder = fileURLToPath(import.meta.resolve('electron-builder/cli.js'));
  const args = [
    ...(dir ? ['--dir'] : []),
    ...Object.entries(fuses).map(([name, on]) => `-c.electronFuses.${name}=${on}`),
    ...localElectron(process.env.ELECTRON_OVERRIDE_DIST_PATH),
  ];
  run(process.execPath, [builder, '--publish', 'never', ...args], { cwd: root });
  await checkFuses(root, fuses);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
