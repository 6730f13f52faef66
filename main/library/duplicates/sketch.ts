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

/** The share of their features that two sets have in common (Jaccard), from 0 to 1; 0 for two empty ones. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  const all = a.length + b.length - common;
  return all === 0 ? 0 : common / all;
}

function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
