import { Blocks } from './blocks';
import { char } from './characters';
import { type PlainValue, lineStyle } from './plain-value';

/** A head in which everything is plain to see. Offsets are bytes. */
export interface PlainHead {
  /** After the closing fence; `null` when the front matter goes on beyond the head. */
  readonly body: number | null;
  /** The top-level keys; where a cut head ends within the last one, without it. `empty` also for collections. */
  readonly values: ReadonlyMap<string, PlainValue>;
  /** The items of the block list below `topics`. */
  readonly topics: readonly PlainValue[];
  /** What stands below `provider`, by key. */
  readonly provider: ReadonlyMap<string, PlainValue>;
  /** A block list stands below `images`. */
  readonly imageList: boolean;
}

/** Deeper files are left to the walk, which knows where the limit is. */
const deepest = 16;
const longestKey = 128;
const empty: PlainValue = { style: 'empty', start: 0, end: 0 };
/** Keys of which a row shows the value: a collection below them is something to warn of. */
const scalars = new Set('title name excerpt bio category type published quality heat publishedDateTime'.split(' '));
/** 2 for what a key may begin with, 1 for what may follow. */
const keySigns = new Uint8Array(256);
for (const sign of '0123456789-') keySigns[sign.charCodeAt(0)] = 1;
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_') keySigns[sign.charCodeAt(0)] = 2;

/**
 * Reads a front matter of ordinary lines in one pass: keys that are words, values that end on their line, block texts,
 * and collections of those. Answers `null` for everything else, faults and warnings included: then `inspect` is asked,
 * which says the same of what is accepted here and takes five times as long.
 * @param text the head with one character per byte, without NUL
 */
export function plainHead(text: string, whole: boolean): PlainHead | null {
  const from = text.startsWith('---\n') ? 4 : text.startsWith('---\r\n') ? 5 : 0;
  return from === 0 ? null : new PlainReader(text, from).run(whole);
}

class PlainReader {
  private readonly values = new Map<string, PlainValue>();
  private readonly topics: PlainValue[] = [];
  private readonly provider = new Map<string, PlainValue>();
  private readonly blocks = new Blocks();
  private readonly text: string;
  private at: number;
  /** The top-level key that lines further in belong to. */
  private key = '';
  private imageList = false;
  /** While in a block text: the column of what it belongs to, and its own once a line of it was seen; else -1. */
  private blockParent = -1;
  private blockIndent = 0;
  /** The next backslash from the last value on. */
  private backslash = -1;

  constructor(text: string, from: number) {
    this.text = text;
    this.at = from;
  }

  run(whole: boolean): PlainHead | null {
    const { text } = this;
    const tab = text.indexOf('\t', this.at);
    let carriageReturn = text.indexOf('\r', this.at);
    for (;;) {
      const start = this.at;
      const feed = text.indexOf('\n', start);
      if (feed === -1 && !whole) return this.found(null);
      const stop = feed === -1 ? text.length : feed;
      if (tab !== -1 && tab < stop) return null;
      let end = stop;
      if (carriageReturn !== -1 && carriageReturn < stop) {
        if (carriageReturn !== stop - 1 || feed === -1) return null;
        carriageReturn = text.indexOf('\r', stop);
        end -= 1;
      }
      if (isMark(text, start)) {
        return end === start + 3 ? this.found(Math.min(stop + 1, text.length)) : null;
      }
      if (feed === -1) return null;
      this.at = feed + 1;
      if (end > start && !this.line(start, end)) return null;
    }
  }

  private found(body: number | null): PlainHead {
    const { values, topics, provider, imageList } = this;
    if (body === null) values.delete(this.key);
    return { body, values, topics, provider, imageList };
  }

  /** Reads the line `start`..`stop`. Answers whether it is certain. */
  private line(start: number, stop: number): boolean {
    const { text, blocks } = this;
    let end = stop;
    while (end > start && text.charCodeAt(end - 1) === char.space) end -= 1;
    // In a block text, a blank line wider than what follows would be a fault.
    if (end === start) return this.blockParent === -1 || stop === start;
    let at = start;
    while (text.charCodeAt(at) === char.space) at += 1;
    const column = at - start;
    if (this.blockParent !== -1) {
      if (column > this.blockParent) return this.blockLine(column);
      this.blockParent = -1;
    }
    const first = text.charCodeAt(at);
    if (first === char.hash) return true;
    const dash = first === char.dash && text.charCodeAt(at + 1) === char.space;
    if (blocks.enter(column, dash) === 'nowhere') return false;
    if (!dash) return this.node(at, start, end);
    if (!blocks.continues('sequence', column) && !this.push('sequence', column)) return false;
    blocks.pending = true;
    at += 2;
    while (at < end && text.charCodeAt(at) === char.space) at += 1;
    return at < end && this.node(at, start, end);
  }

  private blockLine(column: number): boolean {
    if (this.blockIndent === 0) this.blockIndent = column;
    return column >= this.blockIndent;
  }

  /** Reads a pair or a value that ends its line. */
  private node(at: number, start: number, end: number): boolean {
    const { text, blocks } = this;
    const column = at - start;
    const continues = blocks.continues('mapping', column);
    const colon = keyEnd(text, at, end);
    if (colon === -1) return !continues && this.value(at, end, null);
    const key = text.slice(at, colon);
    if (!continues) {
      if (!this.push('mapping', column)) return false;
    } else if (blocks.depth === 1) {
      if (this.values.has(key)) return false;
      this.key = key;
      this.values.set(key, empty);
    }
    blocks.pending = true;
    let value = colon + 1;
    while (value < end && text.charCodeAt(value) === char.space) value += 1;
    return value === end || this.value(value, end, key);
  }

  /** @param key what the value is of; `null` for an item, or where it stands on a line of its own */
  private value(start: number, end: number, key: string | null): boolean {
    const { blocks } = this;
    const style = lineStyle(this.text, start, end, this.escapedBefore(start, end));
    if (style === null) return false;
    if (blocks.depth === 1) {
      if (key === null) return false;
      this.values.set(key, { style, start, end });
    } else if (blocks.depth === 2) {
      if (this.key === 'topics') this.topics.push({ style, start, end });
      else if (this.key === 'provider' && key !== null && !this.provider.has(key)) {
        this.provider.set(key, { style, start, end });
      }
    }
    blocks.pending = false;
    if (style === 'block') {
      this.blockParent = blocks.column;
      this.blockIndent = 0;
    }
    return true;
  }

  private escapedBefore(start: number, end: number): boolean {
    if (this.backslash < start) {
      const next = this.text.indexOf('\\', start);
      this.backslash = next === -1 ? Number.MAX_SAFE_INTEGER : next;
    }
    return this.backslash < end;
  }

  /** A block collection begins. Answers whether it may where the value of a listed key is. */
  private push(kind: 'mapping' | 'sequence', column: number): boolean {
    const { blocks, key } = this;
    if (blocks.depth === deepest || (blocks.depth === 1 && scalars.has(key))) return false;
    if (key === 'topics' && (blocks.depth > 1 || kind === 'mapping')) return false;
    if (key === 'provider' && blocks.depth === 1 && kind === 'sequence') return false;
    if (key === 'images' && blocks.depth === 1 && kind === 'sequence') this.imageList = true;
    blocks.push(kind, column);
    return true;
  }
}

function isMark(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  return (first === char.dash || first === 0x2e) && (text.startsWith('---', start) || text.startsWith('...', start));
}

/** The colon after a key at `at` that is a word; -1 when there is none. */
function keyEnd(text: string, at: number, end: number): number {
  if (keySigns[text.charCodeAt(at)] !== 2) return -1;
  let i = at + 1;
  while (i < end && (keySigns[text.charCodeAt(i)] ?? 0) > 0) i += 1;
  if (text.charCodeAt(i) !== char.colon || i - at > longestKey) return -1;
  return i + 1 === end || text.charCodeAt(i + 1) === char.space ? i : -1;
}
