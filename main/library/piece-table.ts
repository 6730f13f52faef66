/** A block of rows indexed by the blank-separated pieces of their texts. Plain data: crosses threads and goes to disk. */
export interface SearchSegment {
  /** Every different piece once, folded, each followed by a line end. */
  readonly pieces: string;
  /** Where each piece starts in `pieces`. */
  readonly starts: Uint32Array;
  /** Where each piece's part of `rows` ends. */
  readonly ends: Uint32Array;
  /** For each piece, the rows (counted within the block) that hold it. */
  readonly rows: Uint16Array;
  /** For each row, a bit for each of the letters a to z that stands in it: nearly every piece holds a common one. */
  readonly letters: Uint32Array;
}

/**
 * Collects the pieces of texts and the rows that hold them. With a `Map` from text to rows, indexing took as long as
 * reading the files: this hashes and compares characters in place and makes no string until the end.
 */
export class PieceTable {
  /** The characters of all pieces, each piece followed by a line end. */
  private pool = new Uint16Array(1 << 15);
  private used = 0;
  private wide = false;
  /** By slot: the piece's number plus one; 0 where the slot is free. */
  private slots = new Uint32Array(1 << 12);
  private pieces = 0;
  /** By piece. */
  private hashes = new Int32Array(1 << 11);
  private starts = new Uint32Array(1 << 11);
  private counts = new Uint32Array(1 << 11);
  /** By piece: the last row that was noted for it, plus one. */
  private lastRows = new Uint32Array(1 << 11);
  private letters = new Uint32Array(1 << 11);
  private rowLetters = new Uint32Array(1 << 9);
  private noted = 0;
  private notedPieces = new Uint32Array(1 << 14);
  private notedRows = new Uint16Array(1 << 14);

  /** @param text folded; rows come in order */
  add(text: string, row: number): void {
    const { length } = text;
    let start = 0;
    let hash = 0;
    for (let at = 0; at <= length; at += 1) {
      // Beyond the end `charCodeAt` gives NaN, which would make this loop three times slower.
      const sign = at < length ? text.charCodeAt(at) : 0x20;
      if (!isBlank(sign)) {
        hash = Math.imul(hash ^ sign, 0x0100_0193);
        continue;
      }
      if (at > start) this.note(this.numberOf(text, start, at, hash), row);
      start = at + 1;
      hash = 0;
    }
  }

  /** @param count how many rows there are, those without texts included */
  segment(count: number): SearchSegment {
    const ends = new Uint32Array(this.pieces);
    let end = 0;
    for (let piece = 0; piece < this.pieces; piece += 1) {
      // For now where the piece's part begins; the loop below moves it to the end.
      ends[piece] = end;
      end += this.counts[piece] ?? 0;
    }
    const rows = new Uint16Array(this.noted);
    for (let i = 0; i < this.noted; i += 1) {
      const piece = this.notedPieces[i] ?? 0;
      const to = ends[piece] ?? 0;
      rows[to] = this.notedRows[i] ?? 0;
      ends[piece] = to + 1;
    }
    const letters = widened(this.rowLetters.subarray(0, count), new Uint32Array(count));
    return { pieces: this.text(), starts: this.starts.slice(0, this.pieces), ends, rows, letters };
  }

  /** One byte a character where that is enough: half the memory, and faster to search. */
  private text(): string {
    const signs = this.pool.subarray(0, this.used);
    if (!this.wide) return Buffer.from(signs).toString('latin1');
    return Buffer.from(signs.buffer, 0, signs.byteLength).toString('utf16le');
  }

  private note(piece: number, row: number): void {
    if (this.lastRows[piece] === row + 1) return;
    this.lastRows[piece] = row + 1;
    this.counts[piece] = (this.counts[piece] ?? 0) + 1;
    while (row >= this.rowLetters.length) {
      this.rowLetters = widened(this.rowLetters, new Uint32Array(this.rowLetters.length * 2));
    }
    this.rowLetters[row] = (this.rowLetters[row] ?? 0) | (this.letters[piece] ?? 0);
    if (this.noted === this.notedRows.length) {
      this.notedPieces = widened(this.notedPieces, new Uint32Array(this.noted * 2));
      this.notedRows = widened(this.notedRows, new Uint16Array(this.noted * 2));
    }
    this.notedPieces[this.noted] = piece;
    this.notedRows[this.noted] = row;
    this.noted += 1;
  }

  private numberOf(text: string, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = spread(hash) & mask;
    for (let known = this.slots[slot] ?? 0; known !== 0; known = this.slots[slot] ?? 0) {
      if (this.hashes[known - 1] === hash && this.isPiece(known - 1, text, start, end)) return known - 1;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.pieces + 1;
    return this.newPiece(text, start, end, hash);
  }

  private isPiece(piece: number, text: string, start: number, end: number): boolean {
    let at = this.starts[piece] ?? 0;
    for (let i = start; i < end; i += 1, at += 1) if (this.pool[at] !== text.charCodeAt(i)) return false;
    return this.pool[at] === lineEnd;
  }

  private newPiece(text: string, start: number, end: number, hash: number): number {
    const needed = this.used + end - start + 1;
    if (needed > this.pool.length) this.pool = widened(this.pool, new Uint16Array(needed * 2));
    if (this.pieces === this.hashes.length) this.grow();
    const piece = this.pieces;
    this.pieces += 1;
    this.hashes[piece] = hash;
    this.starts[piece] = this.used;
    let letters = 0;
    for (let i = start; i < end; i += 1) {
      const sign = text.charCodeAt(i);
      if (sign > 0xff) this.wide = true;
      letters |= letterBit(sign);
      this.pool[this.used++] = sign;
    }
    this.letters[piece] = letters;
    this.pool[this.used++] = lineEnd;
    if (this.pieces * 2 > this.slots.length) this.rehash();
    return piece;
  }

  private grow(): void {
    const size = this.hashes.length * 2;
    this.hashes = widened(this.hashes, new Int32Array(size));
    this.starts = widened(this.starts, new Uint32Array(size));
    this.counts = widened(this.counts, new Uint32Array(size));
    this.lastRows = widened(this.lastRows, new Uint32Array(size));
    this.letters = widened(this.letters, new Uint32Array(size));
  }

  private rehash(): void {
    const slots = new Uint32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let piece = 0; piece < this.pieces; piece += 1) {
      let slot = spread(this.hashes[piece] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = piece + 1;
    }
    this.slots = slots;
  }
}

const lineEnd = 0x0a;

/** The bit that stands for the letters a to z; 0 for every other character. */
export function letterBit(sign: number): number {
  return sign >= 0x61 && sign <= 0x7a ? 1 << (sign - 0x61) : 0;
}

/** What `\s` matches in a regular expression. */
function isBlank(sign: number): boolean {
  if (sign < 0x80) return sign === 0x20 || (sign >= 0x09 && sign <= 0x0d);
  if (sign < 0x1680) return sign === 0xa0;
  return (
    sign === 0x1680 ||
    (sign >= 0x2000 && sign <= 0x200a) ||
    sign === 0x2028 ||
    sign === 0x2029 ||
    sign === 0x202f ||
    sign === 0x205f ||
    sign === 0x3000 ||
    sign === 0xfeff
  );
}

/** The low bits of the hash alone depend too little on the first characters. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function widened<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
