import { foldForSort } from './fold';
import { SortedRuns, compareTexts } from './sorted-runs';

/** Texts named by small numbers: 0 is the empty text, which sorts as "not stated". */
export class Vocabulary {
  private readonly numbers = new Map<string, number>([['', 0]]);
  private readonly texts: string[] = [''];
  /** By number, while there is much to compare: together they take as much memory as the texts. */
  private keys: string[] = [];
  private readonly sorted = new SortedRuns((a, b) => this.compare(a, b));
  private fresh: number[] = [];
  private ranked = new Uint32Array(1);

  /** @param keyOf what a text is sorted by; texts with equal keys by themselves */
  constructor(private readonly keyOf: (text: string) => string = foldForSort) {}

  /** How many numbers were given out, that of the empty text included. */
  get size(): number {
    return this.texts.length;
  }

  /** The number of `text`, new when it was never seen: for texts that repeat. */
  intern(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const word = this.add(text);
    this.numbers.set(text, word);
    return word;
  }

  /** A new number for `text`, wherever else it may stand: for texts that seldom repeat. Not to be found by `find`. */
  add(text: string): number {
    if (text === '') return 0;
    const word = this.texts.push(text) - 1;
    this.fresh.push(word);
    return word;
  }

  /** The number that `intern` gave `text`; `undefined` when it gave none. */
  find(text: string): number | undefined {
    return this.numbers.get(text);
  }

  text(word: number): string {
    return this.texts[word] ?? '';
  }

  /** Sorts up to `limit` new texts, and answers whether there are more: spreads the cost that `ranks` would have at once. */
  settle(limit: number): boolean {
    if (this.fresh.length === 0) return false;
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

  /** Puts what is settled into one order and forgets what is no longer needed then. */
  compact(): void {
    if (this.keys.length === 0) return;
    this.sorted.all();
    this.keys = [];
  }

  /** By number: the text's place in the order of texts, from 1; 0 for the empty text. Equal texts share theirs. */
  ranks(): Uint32Array {
    if (this.ranked.length === this.texts.length) return this.ranked;
    this.settle(Number.POSITIVE_INFINITY);
    this.ranked = new Uint32Array(this.texts.length);
    let rank = 0;
    let before = '';
    for (const word of this.sorted.all()) {
      const text = this.text(word);
      if (text !== before) rank += 1;
      this.ranked[word] = rank;
      before = text;
    }
    return this.ranked;
  }

  private compare(a: number, b: number): number {
    return compareTexts(this.key(a), this.key(b)) || compareTexts(this.text(a), this.text(b)) || a - b;
  }

  private key(word: number): string {
    return this.keys[word] ?? this.keyOf(this.text(word));
  }
}
