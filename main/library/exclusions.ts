import { globMatcher } from './glob';

/** Says whether a path of the library is left out. */
export type Exclusion = (path: string) => boolean;

/**
 * Jekyll's `exclude`: a pattern leaves out the paths that it matches as a glob whose `*` also spans `/`, and all paths
 * that begin with it, as Jekyll's own filter does. `include` overrules it.
 * @param patterns relative to the root
 */
export function jekyllExclusion(exclude: readonly string[], include: readonly string[]): Exclusion {
  const excluded = exclude.map(matcher).filter((match) => match !== null);
  const included = include.map(matcher).filter((match) => match !== null);
  return (path) => excluded.some((match) => match(path)) && !included.some((match) => match(path));
}

function matcher(pattern: string): Exclusion | null {
  const plain = pattern.replace(/^(?:\.?\/)+/, '');
  // An empty pattern would leave out the whole library: surely a slip.
  if (plain === '' || plain === '.') return null;
  const folder = plain.replace(/\/+$/, '');
  if (!/[*?[]/.test(plain)) return (path) => path === folder || path.startsWith(plain);
  return globMatcher(folder);
}
