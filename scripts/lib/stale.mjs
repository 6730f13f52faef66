import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** When `path` was last modified, in milliseconds since the epoch; `null` when it does not exist. */
export function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** The newest modification below `path` (a file, or a folder with everything in it); 0 when there is nothing. */
export function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  // The folder's own time tells of files that were taken away.
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

/** True when one of `products` is missing or older than anything in `sources`. All are absolute paths. */
export function isStale(sources, products) {
  const made = products.map(modified);
  if (made.includes(null)) return true;
  return Math.max(...sources.map(newest)) > Math.min(...made);
}
