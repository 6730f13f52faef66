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
}

/**
 * Collects the pieces of texts and the rows that hold them. With a `Map` from text to rows, indexing took as long as
 * reading the files: this hashes characters in place and makes a string only of a piece that is new.
 */
export class PieceTable {
  private readonly pieces: string[] = [];
  /** By slot: the piece's number plus one; 0 where the slot is free. */
  private slots = new Uint32Array(1 << 12);
  private hashes = new Int32Array(1 << 11);
  /** By piece: the last row that was noted for it, plus one. */
  private lastRows = new Uint32Array(1 << 11);
  private counts = new Uint32Array(1 << 11);
  private noted = 0;
  private notedPieces = new Uint32Array(1 << 14);
  private notedRows = new Uint16Array(1 << 14);

  /** @param text folded; rows come in order */
  add(text: string, row: number): void {
    let start = 0;
    let hash = 0;
    for (let at = 0; at <= text.length; at += 1) {
      // Beyond the end `charCodeAt` gives NaN, which would make this loop three times slower.
      const sign = at < text.length ? text.charCodeAt(at) : 0x20;
      if (!isBlank(sign)) {
        hash = Math.imul(hash ^ sign, 0x0100_0193);
        continue;
      }
      if (at > start) this.note(this.numberOf(text, start, at, hash), row);
      start = at + 1;
      hash = 0;
    }
  }

  segment(): SearchSegment {
    const starts = new Uint32Array(this.pieces.length);
    const ends = new Uint32Array(this.pieces.length);
    let length = 0;
    let end = 0;
    this.pieces.forEach((piece, number) => {
      starts[number] = length;
      length += piece.length + 1;
      // For now where the piece's part begins; the loop below moves it to the end.
      ends[number] = end;
      end += this.counts[number] ?? 0;
    });
    const rows = new Uint16Array(this.noted);
    for (let i = 0; i < this.noted; i += 1) {
      const piece = this.notedPieces[i] ?? 0;
      const to = ends[piece] ?? 0;
      rows[to] = this.notedRows[i] ?? 0;
      ends[piece] = to + 1;
    }
    return { pieces: [...this.pieces, ''].join('\n'), starts, ends, rows };
  }

  private note(piece: number, row: number): void {
    if (this.lastRows[piece] === row + 1) return;
    this.lastRows[piece] = row + 1;
    this.counts[piece] = (this.counts[piece] ?? 0) + 1;
    if (this.noted === this.notedRows.length) {
      this.notedPieces = doubled(this.notedPieces, new Uint32Array(this.noted * 2));
      this.notedRows = doubled(this.notedRows, new Uint16Array(this.noted * 2));
    }
    this.notedPieces[this.noted] = piece;
    this.notedRows[this.noted] = row;
    this.noted += 1;
  }

  private numberOf(text: string, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = spread(hash) & mask;
    for (let known = this.slots[slot] ?? 0; known !== 0; known = this.slots[slot] ?? 0) {
      const piece = this.pieces[known - 1] ?? '';
      if (this.hashes[known - 1] === hash && piece.length === end - start && text.startsWith(piece, start)) {
        return known - 1;
      }
      slot = (slot + 1) & mask;
    }
    const number = this.pieces.push(text.slice(start, end)) - 1;
    if (number === this.hashes.length) this.grow();
    this.hashes[number] = hash;
    this.slots[slot] = number + 1;
    if (this.pieces.length * 2 > this.slots.length) this.rehash();
    return number;
  }

  private grow(): void {
    const size = this.hashes.length * 2;
    this.hashes = doubled(this.hashes, new Int32Array(size));
    this.lastRows = doubled(this.lastRows, new Uint32Array(size));
    this.counts = doubled(this.counts, new Uint32Array(size));
  }

  private rehash(): void {
    const slots = new Uint32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    this.pieces.forEach((_, number) => {
      let slot = spread(this.hashes[number] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    });
    this.slots = slots;
  }
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

function doubled<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
