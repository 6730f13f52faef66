const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const values: ReadonlyMap<string, number> = new Map([
  ...small.split(' ').map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, 20 + at * 10] as const),
]);
const factors: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
]);

/** The words with English numbers as digits: one publisher writes "fifty-one", the other "51". A lone "one" is no number. */
export function withDigits(words: readonly string[]): readonly string[] {
  const said: string[] = [];
  for (let at = 0; at < words.length;) {
    const [value, length] = numberAt(words, at);
    const word = words[at] ?? '';
    said.push(length === 0 || (length === 1 && word === 'one') ? word : String(value));
    at += Math.max(1, length);
  }
  return said;
}

/** The number that begins there, and how many words it takes; 0 for none. */
function numberAt(words: readonly string[], from: number): readonly [value: number, length: number] {
  let [total, part, at] = [0, 0, from];
  for (; at < words.length; at += 1) {
    const value = values.get(words[at] ?? '');
    const factor = factors.get(words[at] ?? '');
    if (
      value !== undefined &&
      (part === 0 || (part % 100 === 0 && part > 0) || (part % 10 === 0 && part % 100 >= 20 && value < 10))
    ) {
      part += value;
    } else if (factor !== undefined && at > from) {
      if (factor === 100) part *= factor;
      else [total, part] = [total + part * factor, 0];
    } else break;
  }
  return [total + part, at - from];
}
