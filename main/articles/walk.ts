import { char, isBlank, isGap, lineEnd, lineFeed, skipBlanks } from './characters';
import { type Child, type Entry, Fault, type Repair, type Style } from './entry';
import { flowExtent, maxDepth, tooDeep } from './flow';
import type { Finding } from './position';
import { blockTextEnd, documentFault, isDocumentMark, isIndicator, plainEnd, plainLine, quotedEnd } from './scalars';

export interface Walk {
  readonly entries: readonly Entry[];
  readonly repairs: readonly Repair[];
  /** What is wrong, each an error: with one of them nothing in the file is edited. */
  readonly findings: readonly Finding[];
}

/** A block collection that is open, by the column in which its keys or dashes stand. */
interface Block {
  readonly column: number;
  readonly kind: 'mapping' | 'sequence';
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const root: Block = { column: 0, kind: 'mapping' };
// A scan from each of many faults to the end would be quadratic.
const maxFaults = 100;
const watched = new Set(['topics', 'provider']);
const conflictMark = /(?:<{7}|\|{7}|>{7})(?: |\r?\n)|={7}\r?\n/y;

/**
 * Walks the front matter `text[from..]`, whose characters are the file's bytes and which ends where the front matter
 * does. Linear, without recursion, and without building values: it follows the block structure line by line, as libyaml
 * does, and records the top-level keys. A fault costs the key it stands in; the walk goes on at the next key in column 0.
 */
export function walk(text: string, from: number): Walk {
  return new Walker(text, from).run();
}

class Walker {
  private readonly text: string;
  private at: number;
  private readonly entries: Entry[] = [];
  private readonly repairs: Repair[] = [];
  private readonly findings: Finding[] = [];
  private readonly keys = new Set<string>();
  private blocks: Block[] = [root];
  /** The last key or dash has no value yet: what is indented below belongs to it. */
  private pending = false;
  private entry: Writable<Entry> | null = null;
  private children: Child[] = [];
  /** The dash or key that the next value belongs to. */
  private lead = 0;
  private faults = 0;

  constructor(text: string, from: number) {
    this.text = text;
    this.at = from;
  }

  run(): Walk {
    while (this.at < this.text.length) {
      try {
        this.line();
      } catch (fault) {
        if (!(fault instanceof Fault)) throw fault;
        this.recover(fault);
      }
    }
    return { entries: this.entries, repairs: this.repairs, findings: this.findings };
  }

  /** Notes the fault and goes on at the next line that may begin a top-level key. */
  private recover(fault: Fault): void {
    // What follows a fault is read as well as it can be, for showing; its own faults are mostly echoes of the first.
    if (this.faults === 0) {
      this.findings.push({ code: fault.code, severity: 'error', at: fault.at, message: fault.message });
    }
    this.faults += 1;
    if (this.faults > maxFaults) {
      this.at = this.text.length;
      return;
    }
    this.blocks = [root];
    this.pending = false;
    if (this.entry !== null && this.entries.at(-1) === this.entry) this.entries.pop();
    this.entry = null;
    const line = this.text.lastIndexOf('\n', fault.at - 1) + 1;
    this.at = lineFeed(this.text, Math.max(line, this.at)) + 1;
    while (this.at < this.text.length && !/[A-Za-z_]/.test(this.text[this.at] ?? '')) {
      this.at = lineFeed(this.text, this.at) + 1;
    }
  }

  private line(): void {
    const start = this.at;
    let i = start;
    while (this.text.charCodeAt(i) === char.space) i += 1;
    const first = skipBlanks(this.text, i);
    const code = this.text.charCodeAt(first);
    if (first >= lineEnd(this.text, i) || code === char.hash) {
      this.at = lineFeed(this.text, first) + 1;
      return;
    }
    if (first > i) throw new Fault('tab-indent', i, 'A tab indents this line. YAML wants spaces.');
    const column = i - start;
    if (column === 0) this.checkColumnZero(start);
    this.open(i, column);
    this.node(i, start);
  }

  private checkColumnZero(start: number): void {
    if (isDocumentMark(this.text, start)) throw documentFault(start);
    conflictMark.lastIndex = start;
    if (conflictMark.test(this.text)) {
      throw new Fault('merge-conflict', start, 'A merge conflict was left here. Resolve it and save the file.');
    }
  }

  /** Closes the blocks that a line at `column` ends, and checks that something may stand there. */
  private open(at: number, column: number): void {
    const dash = this.isDash(at);
    let top = this.top();
    while (top.column > column || (top.kind === 'sequence' && top.column === column && !dash)) {
      this.blocks.pop();
      this.pending = false;
      top = this.top();
    }
    if (top.column === column && (top.kind === 'sequence' || !dash)) {
      if (top === root) this.entry = null;
      return;
    }
    if (!this.pending) throw this.misplaced(at, column);
  }

  private misplaced(at: number, column: number): Fault {
    if (this.entries.length === 0 && this.faults === 0) {
      const message = 'The front matter is not a list of “key: value” lines that start in the first column.';
      return new Fault('not-a-mapping', at, message);
    }
    return new Fault(
      'yaml',
      at,
      column === 0 ? 'A list item that belongs to no key.' : 'This line’s indentation fits nothing above it.',
    );
  }

  /** Reads what stands at `at` on the line that begins at `start`: dashes, a key, a value. */
  private node(at: number, start: number): void {
    let i = at;
    let column = at - start;
    for (; this.isDash(i); column = i - start) {
      if (this.top().kind !== 'sequence' || this.top().column !== column) this.push(column, 'sequence', i);
      this.pending = true;
      const dash = i;
      i = skipBlanks(this.text, i + 1);
      if (this.endsLine(i)) {
        if (this.blocks.length === 2) this.child(null, dash, i, i, 'empty');
        return this.nextLine(i);
      }
      if (!this.lineIsScalar(i) && this.text.slice(dash, i).includes('\t')) {
        throw new Fault('tab-indent', dash + 1, 'A tab indents what follows the dash. YAML wants spaces.');
      }
      this.lead = dash;
    }
    this.keyOrValue(i, column);
  }

  private keyOrValue(at: number, column: number): void {
    const top = this.top();
    const inRoot = top === root && column === 0;
    const code = this.text.charCodeAt(at);
    if ((code === char.question || code === char.colon) && isGap(this.text.charCodeAt(at + 1))) throw complexKey(at);
    const key = this.keyAt(at, inRoot);
    if (key === null) {
      if (top.kind === 'mapping' && top.column === column) throw this.missingColon(at, inRoot);
      return this.value(at, top.column, this.lead);
    }
    if (inRoot) this.begin(key.text, at, key.colon + 1);
    else if (top.kind !== 'mapping' || top.column !== column) this.push(column, 'mapping', at);
    this.lead = at;
    this.pending = true;
    const value = skipBlanks(this.text, key.colon + 1);
    if (this.endsLine(value)) return this.nextLine(value);
    if (this.isDash(value)) throw new Fault('yaml', value, 'A list cannot begin on its key’s line. Put it below.');
    this.value(value, column, at, key.text);
  }

  private missingColon(at: number, inRoot: boolean): Fault {
    if (inRoot && this.entries.length === 0) return this.misplaced(at, 0);
    return new Fault('yaml', at, 'A colon and a space are missing on this line, or the text above is not quoted.');
  }

  /** The key at `at`, or `null` when no key stands there. Throws `Fault` for keys that are not a plain word. */
  private keyAt(at: number, inRoot: boolean): { text: string; colon: number } | null {
    const { text } = this;
    let i = at;
    while (this.isProperty(i)) i = this.property(i);
    const code = text.charCodeAt(i);
    let colon = -1;
    let end = i;
    if (code === char.doubleQuote || code === char.singleQuote) {
      end = quotedEnd(text, i, 0, []);
      if (end > lineEnd(text, i)) return null;
      colon = skipBlanks(text, end);
      if (text.charCodeAt(colon) !== char.colon || !isGap(text.charCodeAt(colon + 1))) return null;
    } else if (isIndicator(text, i)) {
      if (inRoot && '[{|>'.includes(text[i] ?? '')) throw this.missingColon(i, true);
      return null;
    } else {
      ({ colon, end } = plainLine(text, i, lineEnd(text, i)));
      if (colon === -1) return null;
    }
    if (inRoot && (i > at || code === char.doubleQuote || code === char.singleQuote)) throw complexKey(at);
    if (colon - at > 1024) throw new Fault('yaml', at, 'A key is longer than the 1,024 characters that YAML allows.');
    return { text: text.slice(i, end), colon };
  }

  /** Reads the value at `at`, which belongs to a collection in column `parent`. */
  private value(at: number, parent: number, lead: number, key: string | null = null): void {
    const { text } = this;
    let i = at;
    while (this.isProperty(i)) {
      const alias = text.charCodeAt(i) === char.asterisk;
      i = this.property(i);
      if (this.endsLine(i)) {
        this.pending = !alias;
        if (this.entry !== null) this.entry.end = tokenBack(text, i);
        return this.nextLine(i);
      }
      if (alias) throw new Fault('yaml', i, 'Nothing may follow an alias.');
    }
    this.pending = false;
    const code = text.charCodeAt(i);
    if (code === char.doubleQuote || code === char.singleQuote) {
      const end = quotedEnd(text, i, parent + 1, this.repairs);
      this.took(key, lead, i, end, code === char.doubleQuote ? 'double' : 'single');
      this.closeLine(end);
    } else if (code === char.openBracket || code === char.openBrace) {
      const flow = flowExtent(text, i, parent + 1, this.repairs, this.blocks.length);
      if (this.entry !== null && flow.property !== -1 && this.entry.property === -1)
        this.entry.property = flow.property;
      if (this.blocks.length === 1 && this.entry !== null && watched.has(this.entry.key)) {
        this.children.push(...flow.items);
        this.entry.nested = flow.nested;
      }
      this.took(key, lead, i, flow.end, code === char.openBracket ? 'flow-sequence' : 'flow-mapping');
      this.closeLine(flow.end);
    } else if (code === char.bar || code === char.greater) {
      const { end, next } = blockTextEnd(text, i, parent);
      this.took(key, lead, i, end, code === char.bar ? 'literal' : 'folded');
      this.at = next;
    } else {
      if (isIndicator(text, i)) throw new Fault('yaml', i, 'A plain text cannot begin with this character. Quote it.');
      const line = plainLine(text, i, lineEnd(text, i));
      if (line.colon !== -1) throw new Fault('yaml', line.colon, 'A second “: ” on this line. Quote the text.');
      const { end, next } = plainEnd(text, line, parent);
      this.took(key, lead, i, end, 'plain');
      this.at = next;
    }
  }

  /** Records a value that was read to its end. */
  private took(key: string | null, lead: number, start: number, end: number, style: Style): void {
    const { entry } = this;
    if (entry === null) return;
    if (this.blocks.length === 1) {
      entry.start = start;
      entry.style = style;
      entry.end = end;
      return;
    }
    if (this.blocks.length === 2) this.child(key, lead, start, end, style);
    entry.end = style === 'literal' || style === 'folded' ? end : lineEnd(this.text, end);
  }

  private child(key: string | null, lead: number, start: number, end: number, style: Style): void {
    const { entry } = this;
    if (entry === null) return;
    if (watched.has(entry.key)) this.children.push({ key, lead, start, end, style });
  }

  /** A key or dash whose value, if any, stands below. */
  private nextLine(at: number): void {
    if (this.entry !== null && this.blocks.length > 1) this.entry.end = lineEnd(this.text, at);
    this.at = lineFeed(this.text, at) + 1;
  }

  private closeLine(end: number): void {
    const rest = skipBlanks(this.text, end);
    if (!this.endsLine(rest) || (rest === end && this.text.charCodeAt(rest) === char.hash)) {
      throw new Fault('yaml', rest, 'Only a comment may follow here. Quote the whole text, or escape its quotes.');
    }
    this.at = lineFeed(this.text, rest) + 1;
  }

  private begin(key: string, start: number, colon: number): void {
    if (this.keys.has(key) && this.faults === 0) {
      const message = `The key “${Buffer.from(key, 'latin1').toString()}” stands here a second time. Keep one.`;
      this.findings.push({ code: 'duplicate-key', severity: 'error', at: start, message });
    }
    this.keys.add(key);
    this.children = [];
    this.entry = {
      key,
      lead: start,
      colon,
      start: colon,
      end: colon,
      style: 'empty',
      property: -1,
      children: this.children,
      nested: false,
    };
    this.entries.push(this.entry);
  }

  private push(column: number, kind: Block['kind'], at: number): void {
    if (this.blocks.length >= maxDepth) throw tooDeep(at);
    if (this.entry !== null && this.blocks.length === 1) {
      this.entry.start = at;
      this.entry.style = kind;
    } else if (this.entry !== null && this.blocks.length === 2) {
      this.entry.nested = true;
    }
    this.blocks.push({ column, kind });
  }

  private property(at: number): number {
    if (this.entry !== null && this.entry.property === -1) this.entry.property = at;
    let i = at + 1;
    while (!isGap(this.text.charCodeAt(i))) i += 1;
    return skipBlanks(this.text, i);
  }

  private isProperty(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === char.ampersand || code === char.asterisk || code === char.exclamation;
  }

  private isDash(at: number): boolean {
    return this.text.charCodeAt(at) === char.dash && isGap(this.text.charCodeAt(at + 1));
  }

  private lineIsScalar(at: number): boolean {
    return !this.isDash(at) && plainLine(this.text, at, lineEnd(this.text, at)).colon === -1;
  }

  /** Whether nothing but a comment stands from `at` to the end of its line. */
  private endsLine(at: number): boolean {
    return (
      at >= lineEnd(this.text, at) || (this.text.charCodeAt(at) === char.hash && isGap(this.text.charCodeAt(at - 1)))
    );
  }

  private top(): Block {
    return this.blocks.at(-1) ?? root;
  }
}

function complexKey(at: number): Fault {
  return new Fault('complex-key', at, 'A key that is not a plain word. Galley edits files with plain keys only.');
}

function tokenBack(text: string, at: number): number {
  let i = at;
  while (isBlank(text.charCodeAt(i - 1))) i -= 1;
  return i;
}
