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
  const glob = globExpression(folder);
  return (path) => glob.test(path);
}

/** A glob as Ruby's `File.fnmatch` reads it without flags: no `**` of its own, no `{a,b}`. */
function globExpression(pattern: string): RegExp {
  let source = '';
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern[at] ?? '';
    const set = sign === '[' ? /^\[[!^]?[^\]]+\]/.exec(pattern.slice(at))?.[0] : undefined;
    if (set !== undefined) {
      source += `[${set.slice(1, -1).replace(/^!/, '^').replaceAll('\\', '\\\\').replaceAll('[', '\\[')}]`;
      at += set.length - 1;
    } else if (sign === '*') {
      // One star stands for a row of them: `a**********b` must not take exponential time.
      if (pattern[at - 1] !== '*') source += '.*';
    } else {
      source += sign === '?' ? '.' : sign.replace(/[.+^${}()|\\[\]*]/, '\\$&');
    }
  }
  return new RegExp(`^${source}$`, 'su');
}
