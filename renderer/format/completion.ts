import { count as inWords } from './number';

export interface Known {
  readonly name: string;
  readonly count: number;
}

/** One line of a completion list. `new`: nothing known is spelled like it. */
export interface Completion {
  readonly name: string;
  readonly count: number;
  readonly kind: 'known' | 'new';
}

const fold = (text: string) => text.normalize('NFC').toLocaleLowerCase();

/** 0: begins with what was typed; 1: a later word does; 2: it occurs inside; null: it does not occur. */
function rank(name: string, typed: string): 0 | 1 | 2 | null {
  const at = name.indexOf(typed);
  if (at < 0) return null;
  if (at === 0) return 0;
  return name.includes(` ${typed}`) || name.includes(`-${typed}`) ? 1 : 2;
}

/** The one of `names` that differs from `typed` in letter case or composition at most; `null`: none does. */
export function alreadyThere(names: readonly string[], typed: string): string | null {
  const wanted = fold(typed.trim());
  return wanted === '' ? null : (names.find((name) => fold(name) === wanted) ?? null);
}

/**
 * Known names that complete what was typed, best first: those that begin with it, then by use. A name that nothing known
 * spells is offered last, as a new one. Names in `taken` are left out, however they are written.
 */
export function completions(
  known: readonly Known[],
  taken: readonly string[],
  typed: string,
  limit: number,
): readonly Completion[] {
  const wanted = fold(typed.trim());
  const gone = new Set(taken.map(fold));
  const found = known
    .filter((one) => one.name && !gone.has(fold(one.name)))
    .map((one) => ({ one, rank: rank(fold(one.name), wanted) }))
    .filter((match) => match.rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || b.one.count - a.one.count)
    .slice(0, limit)
    .map(({ one }): Completion => ({ name: one.name, count: one.count, kind: 'known' }));
  const name = typed.trim();
  const spelled = gone.has(wanted) || known.some((one) => one.name === name);
  return name && !spelled ? [...found, { name, count: 0, kind: 'new' }] : found;
}

/** A topic that completes what was typed, as its line says it. */
export function topicLine({ name, count, kind }: Completion): { value: string; label: string; note: string } {
  if (kind === 'new') return { value: name, label: `Add “${name}”`, note: 'new topic' };
  return { value: name, label: name, note: count === 0 ? 'not used yet' : inWords(count) };
}
