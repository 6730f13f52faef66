import { lineEnd } from './characters';
import type { Child, Entry, Style } from './entry';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Keys whose children are recorded: the others are many, large, and nobody asks. */
const watched = new Set(['topics', 'provider', 'keywords', 'hashtags']);

/** Collects the top-level entries while the walk passes over them. Depths count block collections, the root's included. */
export class EntryRecorder {
  readonly entries: Entry[] = [];
  private readonly text: string;
  private readonly keys = new Set<string>();
  private current: Writable<Entry> | null = null;
  private children: Child[] | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** A top-level key that begins at `lead` and whose text begins at `colon`. Answers whether the key is new. */
  begin(key: string, lead: number, colon: number): boolean {
    const children: Child[] = [];
    this.current = {
      key,
      lead,
      colon,
      start: colon,
      end: colon,
      style: 'empty',
      property: -1,
      children,
      nested: false,
    };
    this.children = watched.has(key) ? children : null;
    this.entries.push(this.current);
    const size = this.keys.size;
    return this.keys.add(key).size > size;
  }

  /** The current entry cannot be vouched for: it is taken back. */
  drop(): void {
    if (this.current !== null) this.entries.pop();
    this.current = null;
  }

  /** A line in column 0 that begins no list item ends the current entry. */
  close(): void {
    this.current = null;
  }

  /** An anchor, alias or tag at `at`, which ends at `end`. */
  property(at: number, end: number): void {
    if (this.current === null) return;
    if (this.current.property === -1) this.current.property = at;
    this.current.end = end;
  }

  /** A block collection begins at `at` within `depth` others. */
  collection(style: 'mapping' | 'sequence', at: number, depth: number): void {
    if (this.current === null) return;
    if (depth === 1) {
      this.current.start = at;
      this.current.style = style;
    } else if (depth === 2) {
      this.current.nested = true;
    }
  }

  /** A key or dash at `lead` with nothing after it on its line. */
  open(key: string | null, lead: number, at: number, depth: number): void {
    if (this.current === null || depth === 1) return;
    if (depth === 2 && key === null) this.children?.push({ key, lead, start: at, end: at, style: 'empty' });
    this.current.end = lineEnd(this.text, at);
  }

  /** A value that was read to its end, of the key or dash at `lead`. */
  value(child: Child, depth: number): void {
    if (this.current === null) return;
    const { start, end, style } = child;
    if (depth === 1) {
      this.current.start = start;
      this.current.style = style;
      this.current.end = end;
      return;
    }
    if (depth === 2) this.children?.push(child);
    this.current.end = isBlockText(style) ? end : lineEnd(this.text, end);
  }

  /** What a flow collection that is the entry's whole value holds. */
  flow(items: readonly Child[], nested: boolean): void {
    if (this.current === null || this.children === null) return;
    this.children.push(...items);
    this.current.nested = nested;
  }
}

function isBlockText(style: Style): boolean {
  return style === 'literal' || style === 'folded';
}
