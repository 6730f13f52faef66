/** How a set of features is sampled: texts that agree on all rows of one band are looked at as candidates. */
export interface SketchShape {
  readonly bands: number;
  readonly rows: number;
}

/** A 32-bit number for a feature. */
export function featureKey(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** The features in ascending order, each once: what `similarity` compares. */
export function featureSet(keys: readonly number[]): Uint32Array {
  const sorted = Uint32Array.from(keys).toSorted();
  return sorted.filter((key, at) => at === 0 || key !== sorted[at - 1]);
}

/**
 * One number for each band (MinHash): two sets with the share `s` of their features in common agree on a band with the
 * chance of `s` to the power of `rows`.
 */
export function sketch(features: Uint32Array, { bands, rows }: SketchShape): Uint32Array {
  const keys = new Uint32Array(bands);
  for (let band = 0; band < bands; band += 1) {
    let key = band;
    for (let row = 0; row < rows; row += 1) {
      const seed = Math.imul(band * rows + row + 1, 0x9e3779b1);
      let least = 0xffff_ffff;
      for (let at = 0; at < features.length; at += 1) {
        const value = mixed((features[at] ?? 0) ^ seed);
        if (value < least) least = value;
      }
      key = mixed(Math.imul(key, 31) + least);
    }
    keys[band] = key;
  }
  return keys;
}

/** A set whose features count differently much. */
export interface Weighed {
  readonly features: Uint32Array;
  /** How much each of them counts, more than 0. */
  readonly weights: Float64Array;
  /** All of that together. */
  readonly sum: number;
}

/** @param weightOf more than 0 */
export function weighed(features: Uint32Array, weightOf: (feature: number) => number): Weighed {
  const weights = Float64Array.from(features, weightOf);
  return { features, weights, sum: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** Whether two sets have at least that share of their features in common (Jaccard, weighted). */
export function areSimilar(a: Weighed, b: Weighed, share: number): boolean {
  // Even if the smaller one lay within the other.
  if (Math.min(a.sum, b.sum) < share * Math.max(a.sum, b.sum)) return false;
  let [i, j, common] = [0, 0, 0];
  while (i < a.features.length && j < b.features.length) {
    const left = a.features[i] ?? 0;
    const right = b.features[j] ?? 0;
    if (left === right) common += a.weights[i] ?? 0;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return common >= share * (a.sum + b.sum - common);
}

function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
