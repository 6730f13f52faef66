import { join } from 'node:path';
import { run } from './run.mjs';
import { isStale } from './stale.mjs';

const sources = ['main', 'preload', 'renderer', 'package.json', 'package-lock.json', 'electron.vite.config.ts'];
const products = [
  'out/main/entry-electron.js',
  'out/main/entry-cli.js',
  'out/main/scan-worker.js',
  'out/preload/preload.js',
  'out/renderer/index.html',
];

/** Builds `out/` when a source is newer than what is there, or something is missing. Throws when the build fails. */
export function buildIfStale(root) {
  const absolute = (path) => join(root, path);
  if (!isStale(sources.map(absolute), products.map(absolute))) return;
  console.error('Building…');
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  run(process.execPath, [tool, 'build', '--logLevel', 'warn'], { cwd: root });
}
