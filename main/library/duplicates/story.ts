import { featureKey, featureSet, sketch, type SketchShape } from './sketch';
import { withDigits } from './number-words';
import { textKey } from './text-key';
import { numbersIn, stem, withoutByline, wordsOf } from './words';

/** What of an article tells which story it tells. */
export interface Story {
  readonly id: number;
  /** As `linkKey` makes it; 0 where there is none. */
  readonly link: number;
  /** Milliseconds since the epoch; NaN where the date is not one. */
  readonly date: number;
  readonly title: string;
  readonly excerpt: string;
  readonly provider: string;
}

/** A title or an excerpt, as it is compared with others. Articles that say the same share one. */
export interface Text {
  /** Equal for texts of the same words in the same order. */
  readonly key: number;
  readonly features: Uint32Array;
  readonly bands: Uint32Array;
  /** Texts that differ here are never near: see `numbersIn`. */
  readonly numbers: string;
}

/** Below this a headline is a rubric ("In brief") or a name, and says nothing of a story. In different words. */
const fewestTitleWords = 4;
/** The same for excerpts, in shingles: about two lines. */
const fewestShingles = 12;
/** More of an excerpt is not looked at. In words. */
const longestExcerpt = 120;
const longestTitle = 60;
/** Finds 99 % of titles that share 6 of 10 words. */
const titleShape: SketchShape = { bands: 12, rows: 2 };
/** Finds 99.5 % of excerpts that share 6 of 10 shingles. */
const excerptShape: SketchShape = { bands: 12, rows: 2 };

/** The headline as words in any order; `null` when it is too short to tell a story by. */
export function titleText(title: string, provider: string): Text | null {
  const words = withDigits(wordsOf(withoutByline(title, provider)).slice(0, longestTitle));
  const features = featureSet(words.map((word) => featureKey(stem(word))));
  if (features.length < fewestTitleWords) return null;
  return { key: textKey(words.join(' ')), features, bands: sketch(features, titleShape), numbers: numbersIn(words) };
}

/** The excerpt as runs of three words; `null` when it is too short. */
export function excerptText(excerpt: string): Text | null {
  const words = wordsOf(excerpt).slice(0, longestExcerpt);
  const features = featureSet(runKeys(words.map(featureKey)));
  if (features.length < fewestShingles) return null;
  return { key: textKey(words.join(' ')), features, bands: sketch(features, excerptShape), numbers: '' };
}

/** A key for each three words in a row. */
function runKeys(keys: readonly number[]): readonly number[] {
  return keys.slice(2).map((key, at) => {
    const [first = 0, second = 0] = [keys[at], keys[at + 1]];
    return (Math.imul(Math.imul(first, 31) + second, 31) + key) >>> 0;
  });
}
