import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/** Where Electron's executable is, or would be after its download: absolute. `ELECTRON_OVERRIDE_DIST_PATH` wins. */
function executable(root) {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist');
  return join(folder, executables[process.platform] ?? 'electron');
}

/** True when the downloaded Electron is the version that `package-lock.json` asks for. */
function isDownloaded(root) {
  const version = join(root, 'node_modules', 'electron', 'dist', 'version');
  if (!existsSync(version)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version;
  return readFileSync(version, 'utf8').trim().replace(/^v/, '') === wanted;
}

/**
 * Electron's executable, downloaded first where `download` allows and it is missing. Answers its absolute path, or
 * `null` when it cannot be had. Electron's package has no install script: it downloads when it is asked to.
 */
export function electronExecutable(root, { download = true } = {}) {
  const path = executable(root);
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return existsSync(path) ? path : null;
  if (isDownloaded(root) && existsSync(path)) return path;
  if (!download) return null;
  console.error('Getting Electron…');
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  const ended = spawnSync(process.execPath, [installer], { cwd: root, stdio: 'ignore', timeout: 15 * 60_000 });
  return ended.status === 0 && existsSync(path) ? path : null;
}

/**
 * Why a window cannot be opened on this machine, as a clause for people; `null` when it can.
 * `platform`: process.platform; `env`: process.env; `uid`: the user's number, undefined where there is none.
 */
export function whyNoWindow(platform, env, uid) {
  if (platform !== 'linux') return null;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no display';
  if (uid === 0) return "Electron's sandbox does not work for root";
  return null;
}
