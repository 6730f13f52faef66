import { areSimilar, type Weighed } from './sketch';
import type { Text } from './story';

/** A text, and how much its features count. */
export interface WeighedText extends Weighed {
  readonly text: Text;
}

/** So many texts that agree on a band share boilerplate, and another band tells better which of them are near. */
const crowd = 64;
const places = 0x20_0000;

/**
 * Calls `near` for every two texts that share at least `share` of their features, as far as the sketches find them; a pair
 * may come more than once. Which pairs come does not depend on the order of the texts.
 */
export function eachNearPair(texts: readonly WeighedText[], share: number, near: (a: number, b: number) => void): void {
  const bands = texts[0]?.text.bands.length ?? 0;
  // A band's key and the text's place in one double: sorting those is ten times as fast as filling a map.
  const order = new Float64Array(texts.length);
  for (let band = 0; band < bands; band += 1) {
    texts.forEach(({ text }, at) => {
      order[at] = (text.bands[band] ?? 0) * places + at;
    });
    order.sort();
    for (let from = 0; from < order.length;) {
      const key = Math.floor((order[from] ?? 0) / places);
      let to = from + 1;
      while (to < order.length && Math.floor((order[to] ?? 0) / places) === key) to += 1;
      if (to - from <= crowd) eachPair(texts, order.subarray(from, to), share, near);
      from = to;
    }
  }
}

function eachPair(
  texts: readonly WeighedText[],
  run: Float64Array,
  share: number,
  near: (a: number, b: number) => void,
): void {
  for (let i = 0; i < run.length; i += 1) {
    const first = (run[i] ?? 0) % places;
    for (let j = i + 1; j < run.length; j += 1) {
      const second = (run[j] ?? 0) % places;
      const [a, b] = [texts[first], texts[second]];
      if (a && b && a.text.numbers === b.text.numbers && areSimilar(a, b, share)) near(first, second);
    }
  }
}
