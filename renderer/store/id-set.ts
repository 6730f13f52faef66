import type { ArticleId } from '../../preload/contract/article';

const bits = 32;

function copied(words: Uint32Array, highest: number): Uint32Array {
  const next = new Uint32Array(Math.max(words.length, Math.floor(highest / bits) + 1));
  next.set(words);
  return next;
}

function counted(word: number): number {
  let n = word - ((word >>> 1) & 0x5555_5555);
  n = (n & 0x3333_3333) + ((n >>> 2) & 0x3333_3333);
  return (((n + (n >>> 4)) & 0x0f0f_0f0f) * 0x0101_0101) >>> 24;
}

/** An immutable set of article ids, one bit each: with 100,000 in it, the next set is a copy of 12 KB. */
export class IdSet {
  static readonly empty = new IdSet(new Uint32Array());
  readonly size: number;
  readonly #words: Uint32Array;

  private constructor(words: Uint32Array) {
    this.#words = words;
    this.size = words.reduce((sum, word) => sum + counted(word), 0);
  }

  static of(ids: Iterable<ArticleId>): IdSet {
    return IdSet.empty.plus(ids);
  }

  has(id: ArticleId): boolean {
    return (((this.#words[Math.floor(id / bits)] ?? 0) >>> (id % bits)) & 1) === 1;
  }

  plus(ids: Iterable<ArticleId>): IdSet {
    const all = [...ids];
    const next = copied(
      this.#words,
      all.reduce((most, id) => Math.max(most, id), 0),
    );
    for (const id of all) next[Math.floor(id / bits)] = (next[Math.floor(id / bits)] ?? 0) | (1 << (id % bits));
    return new IdSet(next);
  }

  minus(ids: Iterable<ArticleId>): IdSet {
    const next = copied(this.#words, 0);
    for (const id of ids) {
      const at = Math.floor(id / bits);
      if (at < next.length) next[at] = (next[at] ?? 0) & ~(1 << (id % bits));
    }
    return new IdSet(next);
  }

  toggled(id: ArticleId): IdSet {
    return this.has(id) ? this.minus([id]) : this.plus([id]);
  }

  /** How many of these ids are in the set. */
  countIn(ids: Uint32Array): number {
    let n = 0;
    for (const id of ids) if (this.has(id)) n += 1;
    return n;
  }

  /** From the lowest id up. */
  *[Symbol.iterator](): Generator<ArticleId> {
    for (const [at, word] of this.#words.entries()) {
      for (let left = word; left !== 0; left &= left - 1) yield at * bits + Math.log2((left & -left) >>> 0);
    }
  }

  /** The set as text, for the session; `fromText` reads it. */
  toText(): string {
    return Array.from(this.#words, (word) => word.toString(36)).join(' ');
  }

  static fromText(text: string): IdSet {
    const words = text.split(' ').map((word) => Number.parseInt(word, 36) || 0);
    return new IdSet(Uint32Array.from(words));
  }
}
