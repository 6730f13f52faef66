const word = /[\p{L}\p{N}]+/gu;
// oxlint-disable-next-line no-control-regex -- ASCII is what needs no folding beyond case
const ascii = /^[\0-\x7f]*$/;
/** "4,000" and "4000" are one number. */
const thousands = /(?<=\b\d{1,3})[,.’](?=\d{3}\b)/g;
const asciiWord = /[a-z0-9]+/g;
const marks = /\p{M}+/gu;
/** Scripts that leave no space between words: there, two letters in a row are the unit. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const number = /\p{N}/u;
/** What stands between a headline and the name of its publisher, where aggregators add it. */
const byline = /\s+(?:\||[-–—])\s+([^|]+)$/u;

/** The words of a text in order, without case, accents and punctuation. */
export function wordsOf(text: string): readonly string[] {
  const lower = text.toLowerCase().replaceAll(thousands, '');
  if (ascii.test(lower)) return lower.match(asciiWord) ?? [];
  const words = lower.normalize('NFKD').replace(marks, '').match(word) ?? [];
  return words.flatMap((one) => (unspaced.test(one) ? pairs(one) : [one]));
}

/** A word without the commonest English endings: "comes" and "coming" are one. Short words stay as they are. */
export function stem(word: string): string {
  if (word.length < 5) return word;
  const singular = word.replace(/(?:es|s)$/, '');
  return singular.replace(/(?:ing|ed|e)$/, '');
}

/** A headline without the name of its publisher at the end. */
export function withoutByline(title: string, provider: string): string {
  const found = byline.exec(title);
  if (found === null || provider === '') return title;
  const [name, stated] = [wordsOf(found[1] ?? '').join(' '), wordsOf(provider).join(' ')];
  return name !== '' && (stated.includes(name) || name.includes(stated)) ? title.slice(0, found.index) : title;
}

/** The words with digits in them: "part 2" is not "part 3", however alike the rest is. */
export function numbersIn(words: readonly string[]): string {
  return words
    .filter((one) => number.test(one))
    .toSorted()
    .join(' ');
}

function pairs(run: string): readonly string[] {
  const letters = Array.from(run);
  return letters.length === 1 ? letters : letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
}
