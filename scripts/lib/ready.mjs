import { buildIfStale } from './build.mjs';
import { installIfNeeded } from './install.mjs';
import { root } from './project.mjs';

/** Makes a checkout runnable: installs what is missing and builds what is stale. Says so on stderr only when it works. */
export function makeReady() {
  installIfNeeded(root);
  buildIfStale(root);
}
