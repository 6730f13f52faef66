/** One sign of a pattern: any text, or one sign that passes a test. */
type Token = { readonly kind: 'star' } | { readonly kind: 'sign'; readonly test: (sign: string) => boolean };

/**
 * A glob as Ruby's `File.fnmatch` reads it without flags: `*` also spans `/`, `?`, `[a-z]`, `[!a]`; no `{a,b}`.
 * Not made into a regular expression: a pattern with many stars would take exponential time.
 */
export function globMatcher(pattern: string): (text: string) => boolean {
  const tokens = tokensOf(pattern);
  return (text) => matches(tokens, Array.from(text));
}

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  let rest = pattern;
  while (rest !== '') {
    const set = /^\[([!^]?)([^\]]+)\]/.exec(rest);
    const [sign = ''] = rest;
    if (set) tokens.push({ kind: 'sign', test: setTest(set[2] ?? '', set[1] !== '') });
    else if (sign === '*') tokens.push({ kind: 'star' });
    else if (sign === '?') tokens.push({ kind: 'sign', test: () => true });
    else tokens.push({ kind: 'sign', test: (other) => other === sign });
    rest = rest.slice(set ? set[0].length : sign.length);
  }
  return tokens;
}

function setTest(members: string, negated: boolean): (sign: string) => boolean {
  // Each member is one sign, or two with a dash between.
  const ranges = [...members.matchAll(/([^])-([^])|([^])/gu)].map(([, from, to, one]) => [from ?? one, to ?? one]);
  return (sign) => ranges.some(([from = '', to = '']) => from <= sign && sign <= to) !== negated;
}

/** Goes back to the last star only: its time is at most the product of both lengths. */
function matches(tokens: readonly Token[], signs: readonly string[]): boolean {
  let token = 0;
  let star = -1;
  let resume = 0;
  for (let at = 0; at < signs.length;) {
    const wanted = tokens[token];
    if (wanted?.kind === 'star') {
      star = token;
      resume = at;
      token += 1;
    } else if (wanted?.test(signs[at] ?? '')) {
      token += 1;
      at += 1;
    } else if (star !== -1) {
      token = star + 1;
      resume += 1;
      at = resume;
    } else {
      return false;
    }
  }
  return tokens.slice(token).every(({ kind }) => kind === 'star');
}
