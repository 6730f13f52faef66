import { foldForSort } from './fold';
import { SortedRuns, compareTexts } from './sorted-runs';

/** Texts held once each and named by a small number: 0 is the empty text, which sorts as "not stated". */
export class Vocabulary {
  private readonly numbers = new Map<string, number>([['', 0]]);
  private readonly texts: string[] = [''];
  private readonly keys: string[] = [''];
  private readonly sorted = new SortedRuns((a, b) => this.compare(a, b));
  private fresh: number[] = [];
  private ranked = new Uint32Array(1);

  /** @param keyOf what a text is sorted by; texts with equal keys by themselves */
  constructor(private readonly keyOf: (text: string) => string = foldForSort) {}

  /** How many texts, the empty one included. */
  get size(): number {
    return this.texts.length;
  }

  /** The number of `text`, new when it was never seen. */
  intern(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const word = this.texts.length;
    this.numbers.set(text, word);
    this.texts.push(text);
    this.fresh.push(word);
    return word;
  }

  /** The number of `text`; `undefined` when no row has or had it. */
  find(text: string): number | undefined {
    return this.numbers.get(text);
  }

  text(word: number): string {
    return this.texts[word] ?? '';
  }

  /** Sorts up to `limit` new texts, and answers whether there are more: spreads the cost that `ranks` would have at once. */
  settle(limit: number): boolean {
    const some = this.fresh.slice(0, limit);
    this.fresh = this.fresh.slice(limit);
    for (const word of some) {
      const text = this.text(word);
      const key = this.keyOf(text);
      // The same string object where nothing was folded: half the memory.
      this.keys[word] = key === text ? text : key;
    }
    this.sorted.add(some);
    return this.fresh.length > 0;
  }

  /** For each text by number, its place in the order of texts, from 1; 0 for the empty text. */
  ranks(): Uint32Array {
    if (this.ranked.length === this.texts.length) return this.ranked;
    this.settle(Number.POSITIVE_INFINITY);
    this.ranked = new Uint32Array(this.texts.length);
    this.sorted.all().forEach((word, place) => {
      this.ranked[word] = place + 1;
    });
    return this.ranked;
  }

  private compare(a: number, b: number): number {
    return compareTexts(this.keys[a] ?? '', this.keys[b] ?? '') || compareTexts(this.text(a), this.text(b));
  }
}
