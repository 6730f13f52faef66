import { type Block, Blocks } from './blocks';
import { char, isDash, isGap, isLineEnd, isQuote, lineFeed, skipBlanks } from './characters';
import { type Entry, Fault, type Repair } from './entry';
import { EntryRecorder } from './entry-recorder';
import { maxDepth, tooDeep } from './flow';
import type { Finding } from './position';
import { properties } from './properties';
import { documentFault, isDocumentMark, isIndicator, plainLine, quotedEnd } from './scalars';
import { valueExtent } from './value-extent';

export interface Walk {
  /** The top-level keys in file order. */
  readonly entries: readonly Entry[];
  readonly repairs: readonly Repair[];
  /** What some readers refuse and others take; it stands against no edit. */
  readonly warnings: readonly Finding[];
  /** What is wrong, each an error: with one of them nothing in the file is edited. */
  readonly findings: readonly Finding[];
}

/** A key and its colon. */
interface Key {
  readonly start: number;
  readonly end: number;
  readonly colon: number;
}

const longestKey = 1024;
// A scan from each of many faults to the end would be quadratic.
const maxFaults = 100;
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
  private readonly record: EntryRecorder;
  private readonly repairs: Repair[] = [];
  private readonly warnings: Finding[] = [];
  private readonly findings: Finding[] = [];
  private at: number;
  private faults = 0;
  private readonly blocks = new Blocks();

  constructor(text: string, from: number) {
    this.text = text;
    this.at = from;
    this.record = new EntryRecorder(text);
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
    const { record, repairs, warnings, findings } = this;
    return { entries: record.entries, repairs, warnings, findings };
  }

  /** Notes the fault and goes on at the next line that may begin a top-level key. */
  private recover(fault: Fault): void {
    this.faults += 1;
    // What follows a fault is read as well as it can be, for showing; its own faults are mostly echoes of the first.
    if (this.faults === 1) this.note(fault);
    this.record.drop();
    this.blocks.reset();
    do {
      this.at = this.faults > maxFaults ? this.text.length : lineFeed(this.text, this.at) + 1;
    } while (this.at < this.text.length && !/[A-Za-z_]/.test(this.text.charAt(this.at)));
  }

  private note({ code, at, message }: Fault): void {
    this.findings.push({ code, severity: 'error', at, message });
  }

  private line(): void {
    const { text, at: start } = this;
    let at = start;
    while (text.charCodeAt(at) === char.space) at += 1;
    const first = skipBlanks(text, at);
    if (isLineEnd(text, first) || text.charCodeAt(first) === char.hash) {
      if (first > start && at === start && this.warnings.length === 0) this.warnings.push(tabOnly(start));
      return this.nextLine(first);
    }
    if (first > at) throw new Fault('tab-indent', at, 'A tab indents this line. YAML wants spaces.');
    if (at === start) this.checkColumnZero(at);
    this.open(at, at - start);
    this.node(at, start);
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
    const place = this.blocks.enter(column, isDash(this.text, at));
    if (place === 'nowhere') throw this.misplaced(at, column);
    if (place === 'root') this.record.close();
  }

  private misplaced(at: number, column: number): Fault {
    if (this.record.entries.length === 0 && this.faults === 0) {
      const message = 'The front matter is not a list of “key: value” lines that start in the first column.';
      return new Fault('not-a-mapping', at, message);
    }
    const what = column === 0 ? 'This list item belongs to no key.' : 'Nothing above is indented as this line is.';
    return new Fault('yaml', at, `${what} Correct the indentation.`);
  }

  /** Reads what stands at `at` on the line that begins at `start`: dashes, a key, a value. */
  private node(at: number, start: number): void {
    const { text } = this;
    let lead = at;
    let i = at;
    while (isDash(text, i)) {
      if (!this.blocks.continues('sequence', i - start)) this.push('sequence', i, start);
      this.blocks.pending = true;
      lead = i;
      i = skipBlanks(text, i + 1);
      if (isLineEnd(text, i)) return this.leaveOpen(null, lead, i);
      if (text.charCodeAt(i - 1) === char.tab && (isDash(text, i) || this.keyAt(i) !== null)) {
        throw new Fault('tab-indent', lead + 1, 'A tab indents what follows the dash. YAML wants spaces.');
      }
    }
    const key = this.keyAt(i);
    const continues = this.blocks.continues('mapping', i - start);
    if (key === null && continues) throw this.missingColon(i);
    if (key === null) return this.value(i, this.blocks.column, lead, null);
    if (continues && this.blocks.depth === 1) this.begin(i, key);
    else if (!continues) this.push('mapping', i, start);
    this.blocks.pending = true;
    const value = skipBlanks(text, key.colon + 1);
    const name = this.blocks.depth === 2 ? (this.nameOf(key) ?? '') : null;
    if (isLineEnd(text, value)) return this.leaveOpen(name, i, value);
    if (isDash(text, value)) throw new Fault('yaml', value, 'A list cannot begin on its key’s line. Put it below.');
    this.value(value, i - start, i, name);
  }

  /** The key at `at`, or `null` when no key stands there. Throws `Fault` for keys that nothing here understands. */
  private keyAt(at: number): Key | null {
    const { text } = this;
    const first = text.charCodeAt(at);
    if ((first === char.question || first === char.colon) && isGap(text.charCodeAt(at + 1))) throw complexKey(at);
    const { next: start, alias } = properties(text, at);
    const key = isQuote(text, start) ? this.quotedKey(start) : this.plainKey(start);
    if (key !== null && alias) throw complexKey(at);
    if (key !== null && key.colon - at > longestKey) {
      throw new Fault('yaml', at, 'A key is longer than the 1,024 characters that YAML allows.');
    }
    return key;
  }

  private quotedKey(start: number): Key | null {
    const end = quotedEnd(this.text, start, 0, []);
    const colon = skipBlanks(this.text, end);
    const isKey = this.text.charCodeAt(colon) === char.colon && isGap(this.text.charCodeAt(colon + 1));
    return isKey && lineFeed(this.text, start) > colon ? { start, end, colon } : null;
  }

  private plainKey(start: number): Key | null {
    if (isIndicator(this.text, start)) return null;
    const { colon, end } = plainLine(this.text, start);
    return colon === -1 ? null : { start, end, colon };
  }

  /** A top-level key. */
  private begin(at: number, found: Key): void {
    const key = this.nameOf(found);
    if (found.start > at || key === null) throw complexKey(at);
    if (this.record.begin(key, at, found.colon + 1) || this.faults > 0) return;
    const name = Buffer.from(key, 'latin1').toString();
    this.note(new Fault('duplicate-key', at, `The key “${name}” stands here a second time. Keep one.`));
  }

  /** `null` for a quoted key with escapes in it. */
  private nameOf({ start, end }: Key): string | null {
    const written = this.text.slice(start, end);
    return isQuote(this.text, start) ? quotedName(written) : written;
  }

  private missingColon(at: number): Fault {
    if (this.blocks.depth === 1 && this.record.entries.length === 0) return this.misplaced(at, 0);
    return new Fault('yaml', at, 'A colon and a space are missing here, or the text above is not quoted.');
  }

  /** Reads the value at `at`, which belongs to the key or dash at `lead` in a collection at column `parent`. */
  private value(at: number, parent: number, lead: number, key: string | null): void {
    const { text } = this;
    const { first: property, end: propertiesEnd, next: start, alias } = properties(text, at);
    if (property !== -1) {
      this.record.property(property, propertiesEnd);
      if (isLineEnd(text, start)) {
        this.blocks.pending = !alias;
        return this.nextLine(start);
      }
      if (alias) throw new Fault('yaml', start, 'Nothing may follow an alias on its line.');
    }
    this.blocks.pending = false;
    const { depth } = this.blocks;
    const extent = valueExtent(text, start, { parent, depth, repairs: this.repairs });
    if (extent.flow !== null && extent.flow.property !== -1) this.record.property(extent.flow.property, extent.end);
    if (extent.flow !== null && depth === 1) this.record.flow(extent.flow.items, extent.flow.nested);
    this.record.value({ key, lead, start, end: extent.end, style: extent.style }, depth);
    this.at = extent.next;
  }

  private push(kind: Block['kind'], at: number, start: number): void {
    if (this.blocks.depth >= maxDepth) throw tooDeep(at);
    this.record.collection(kind, at, this.blocks.depth);
    this.blocks.push(kind, at - start);
  }

  private leaveOpen(key: string | null, lead: number, at: number): void {
    this.record.open(key, lead, at, this.blocks.depth);
    this.nextLine(at);
  }

  private nextLine(at: number): void {
    this.at = lineFeed(this.text, at) + 1;
  }
}

/** A line of YAML 1.2, which libyaml refuses. */
function tabOnly(at: number): Finding {
  const message = 'A tab begins this line, which holds nothing else. Jekyll does not read that; remove the tab.';
  return { code: 'tab-indent', severity: 'warning', at, message };
}

/** The name in a quoted key, which stands there as it is; `null` where it does not. */
function quotedName(quoted: string): string | null {
  const name = quoted.slice(1, -1);
  return name === '' || /["'\\]/.test(name) ? null : name;
}

function complexKey(at: number): Fault {
  return new Fault('complex-key', at, 'A key that is not a simple word. Galley edits files with simple keys only.');
}
