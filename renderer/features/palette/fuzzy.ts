/** How a text holds what was typed: the better the higher, and which of its characters were hit. */
export interface FuzzyHit {
  readonly score: number;
  readonly at: readonly number[];
}

const wordStart = 8;
const inARow = 5;
const mostLost = 8;

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

/** Where the letters come, the first one at `start`. `jumps`: one that is not next may pass over others to begin a word. */
function hitsFrom(text: string, letters: string, start: number, jumps: boolean): readonly number[] | null {
  const at = [start];
  let last = start;
  for (const letter of letters.slice(1)) {
    let next = text.indexOf(letter, last + 1);
    if (jumps && next !== last + 1) {
      let ahead = next;
      while (ahead !== -1 && !startsWord(text, ahead)) ahead = text.indexOf(letter, ahead + 1);
      if (ahead !== -1) next = ahead;
    }
    if (next === -1) return null;
    at.push(next);
    last = next;
  }
  return at;
}

function scoreOf(text: string, at: readonly number[]): number {
  // Of two that are hit alike the shorter one is meant.
  let score = -text.length / 100;
  at.forEach((here, n) => {
    const before = at[n - 1];
    if (startsWord(text, here)) score += wordStart;
    if (before === here - 1) score += inARow;
    else score -= Math.min(mostLost, before === undefined ? here / 4 : here - before);
  });
  return score;
}

/** The score of what was typed where it stands together at the beginning of a word. */
export function runScore(typed: string): number {
  return wordStart + inARow * Math.max(0, typed.replaceAll(/\s+/g, '').length - 1);
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/**
 * Looks for the characters typed, in their order but not necessarily together, so that `sots` finds “Show Only the
 * Selected”. Case, accents and spaces do not count. `null` when one is missing.
 */
export function fuzzy(text: string, typed: string): FuzzyHit | null {
  const letters = folded(typed).replaceAll(/\s+/g, '');
  if (letters === '') return { score: 0, at: [] };
  const plain = folded(text);
  let best: FuzzyHit | null = null;
  for (
    let start = plain.indexOf(letters.charAt(0));
    start !== -1;
    start = plain.indexOf(letters.charAt(0), start + 1)
  ) {
    for (const jumps of [false, true]) {
      const at = hitsFrom(plain, letters, start, jumps);
      const score = at === null ? 0 : scoreOf(plain, at);
      if (at !== null && (best === null || score > best.score)) best = { score, at };
    }
  }
  // Where folding changed the length, the places are not those of the text as it is shown.
  return best !== null && plain.length !== text.length ? { ...best, at: [] } : best;
}
