import { isArticleName } from '../articles/folder';

/** What to do about paths at which a watcher heard something. */
export interface Reaction {
  /** Articles to look at. */
  readonly files: readonly string[];
  /** Look at everything: a folder came or went, the site's own files changed, or it is too much to go one by one. */
  readonly everything: boolean;
}

/** More touched files than that are looked at faster by the worker. */
const tooMany = 256;
const siteFiles =
  /^(?:_config\.ya?ml|(?:hugo|config)\.(?:toml|ya?ml|json)|_data\/topics\/[^/]+\.ya?ml|_data\/organizations\/[^/]+\.(?:md|markdown|mkdown|mkdn|mkd|ya?ml))$/i;

/**
 * Decides what touched paths mean for the library.
 * @param isFolder whether the path is, or was for articles we know, a folder
 */
export function reactionTo(
  paths: readonly string[],
  excluded: (path: string) => boolean,
  isFolder: (path: string) => boolean,
): Reaction {
  const relevant = paths.filter((path) => path !== '' && !excluded(path));
  const files = relevant.filter((path) => isArticleName(path.slice(path.lastIndexOf('/') + 1)));
  const everything = files.length > tooMany || relevant.some((path) => siteFiles.test(path) || isFolder(path));
  return { files: everything ? [] : files, everything };
}
