import { foldForSort } from './fold';

/**
 * By name, the other names that differ from it only in case, accents, spacing, punctuation or the plural of the last
 * word. Names that have none are left out. `#` and `+` tell names apart: C, C# and C++ are three.
 */
export function alikeNames(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const key = skeleton(name);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [name]);
    else group.push(name);
  }
  const alike = new Map<string, readonly string[]>();
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    for (const name of group)
      alike.set(
        name,
        group.filter((other) => other !== name),
      );
  }
  return alike;
}

function skeleton(name: string): string {
  const plain = foldForSort(name).replaceAll(/[^\p{L}\p{N}\p{S}#]+/gu, '');
  return plain === '' ? name : singular(plain);
}

/** English plurals, roughly: what is taken too far only asks the editor to look. */
function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|z|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
