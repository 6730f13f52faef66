import { char, isBlank, isGap, lineEnd, lineFeed, skipBlanks } from './characters';
import { Fault, type Repair } from './entry';

/** A plain text as far as it goes on one line: its end, the colon that makes it a key (or -1), and where a comment ends it (or -1). */
export interface PlainLine {
  readonly end: number;
  readonly colon: number;
  readonly comment: boolean;
}

const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const indicators = new Uint8Array(256);
for (const indicator of ',[]{}#&*!|>\'"%@`') indicators[indicator.charCodeAt(0)] = 1;
const simpleEscapes = new Set('0abt\tnvfre "/\\N_LP\n\r');
const blockHeader = /[|>](?:([+-])([1-9])?|([1-9])([+-])?)?(?:[ \t]+#[^\n]*|[ \t]*)(?=\r?(?:\n|$))/y;

/**
 * After the closing quote of the quoted text that opens at `at`. Where a further line is indented less than `indent`
 * columns, which libyaml allows, the missing spaces go to `repairs`. Throws `Fault`.
 */
export function quotedEnd(text: string, at: number, indent: number, repairs: Repair[]): number {
  const quote = text.charCodeAt(at);
  for (let i = at + 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === quote) {
      if (quote === char.doubleQuote || text.charCodeAt(i + 1) !== quote) return i + 1;
      i += 1;
    } else if (code === char.backslash && quote === char.doubleQuote) {
      i += escapeLength(text, i) - 1;
      if (text.charCodeAt(i) === char.newline) continuation(text, i + 1, indent, repairs);
    } else if (code === char.newline) {
      continuation(text, i + 1, indent, repairs);
    }
  }
  throw new Fault('yaml', at, 'The quote that opens here is never closed. Close it.');
}

/** How many characters the escape at the backslash `at` takes, a line break after the backslash included. */
function escapeLength(text: string, at: number): number {
  const kind = text[at + 1] ?? '';
  const digits = hexDigits[kind];
  if (digits !== undefined) {
    for (let i = at + 2; i < at + 2 + digits; i += 1) {
      if (!/[0-9a-fA-F]/.test(text[i] ?? '')) break;
      if (i === at + 1 + digits) return 2 + digits;
    }
  } else if (kind === '\r' && text[at + 2] === '\n') {
    return 3;
  } else if (simpleEscapes.has(kind)) {
    return 2;
  }
  throw new Fault('yaml', at, 'YAML knows no such escape in a double-quoted text. Double the backslash or correct it.');
}

/** Checks the line at `start`, which continues a quoted text or a flow collection. */
export function continuation(text: string, start: number, indent: number, repairs: Repair[]): void {
  let i = start;
  while (text.charCodeAt(i) === char.space) i += 1;
  if (i - start >= indent) return;
  const first = text.charCodeAt(skipBlanks(text, i));
  if (Number.isNaN(first) || first === char.newline || first === char.return) return;
  if (i === start && isDocumentMark(text, start)) throw documentFault(start);
  repairs.push({ at: start, spaces: indent - (i - start) });
}

/** Whether the line at `start` begins with `---` or `...` and a gap, which ends the document wherever it stands. */
export function isDocumentMark(text: string, start: number): boolean {
  return (text.startsWith('---', start) || text.startsWith('...', start)) && isGap(text.charCodeAt(start + 3));
}

export function documentFault(at: number): Fault {
  return new Fault('second-document', at, 'A second YAML document begins here. Keep one, or indent this line.');
}

/** The plain text at `at`, as far as it goes on its line. */
export function plainLine(text: string, at: number): PlainLine {
  let i = at;
  for (; ; i += 1) {
    const code = text.charCodeAt(i);
    if (code === char.colon) {
      if (isGap(text.charCodeAt(i + 1))) return { end: trimBack(text, at, i), colon: i, comment: false };
    } else if (code === char.hash) {
      if (i > at && isBlank(text.charCodeAt(i - 1))) return { end: trimBack(text, at, i), colon: -1, comment: true };
    } else if (code === char.newline || i >= text.length) {
      break;
    }
  }
  if (text.charCodeAt(i - 1) === char.return && i < text.length) i -= 1;
  return { end: trimBack(text, at, i), colon: -1, comment: false };
}

function trimBack(text: string, from: number, end: number): number {
  let i = end;
  while (i > from && isBlank(text.charCodeAt(i - 1))) i -= 1;
  return i;
}

/** Whether a plain text may not begin with the character at `at`. */
export function isIndicator(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first === char.dash || first === char.question || first === char.colon) return isGap(text.charCodeAt(at + 1));
  return indicators[first] === 1;
}

/**
 * The end of a plain text whose first line ends at `line.end`: later lines indented more than `parent` columns belong
 * to it. `next`: the first line that does not. Throws `Fault`.
 */
export function plainEnd(text: string, line: PlainLine, parent: number): { end: number; next: number } {
  let end = line.end;
  let next = lineFeed(text, end) + 1;
  if (line.comment) return { end, next };
  /** A tab in place of indentation: harmless on blank lines, unless the text goes on below. */
  let tab = -1;
  for (let at = next; at < text.length; at = lineFeed(text, at) + 1) {
    let i = at;
    while (text.charCodeAt(i) === char.space) i += 1;
    const first = skipBlanks(text, i);
    const stop = lineEnd(text, i);
    if (first >= stop) {
      if (first > i && i - at <= parent && tab === -1) tab = i;
      continue;
    }
    if (i - at <= parent && !(i - at === parent && first > i)) break;
    if (text.charCodeAt(first) === char.hash) break;
    if (i - at <= parent) tab = i;
    if (tab !== -1) throw new Fault('tab-indent', tab, 'A tab indents this line. YAML wants spaces.');
    const more = plainLine(text, first);
    if (more.colon !== -1) throw new Fault('yaml', more.colon, 'A key within a text that spans lines. Quote the text.');
    end = more.end;
    next = lineFeed(text, end) + 1;
    if (more.comment) break;
  }
  return { end, next };
}

/**
 * The end of the block text whose `|` or `>` stands at `at` in a collection at column `parent`, and the first line that
 * does not belong to it. Blank lines at its end are part of it only when it keeps them (`|+`). Throws `Fault`.
 */
export function blockTextEnd(text: string, at: number, parent: number): { end: number; next: number } {
  blockHeader.lastIndex = at;
  const header = blockHeader.exec(text);
  if (header === null) throw new Fault('yaml', at, 'Nothing but + or -, a digit and a comment may follow | or >.');
  const keeps = header[1] === '+' || header[4] === '+';
  const digit = header[2] ?? header[3];
  let indent = digit === undefined ? 0 : parent + Number(digit);
  let end = blockHeader.lastIndex;
  let next = lineFeed(text, at) + 1;
  let blankIndent = 0;
  for (let line = next; line < text.length; line = lineFeed(text, line) + 1) {
    let i = line;
    while (text.charCodeAt(i) === char.space) i += 1;
    const width = i - line;
    const stop = lineEnd(text, i);
    if (i >= stop) {
      if (indent === 0) blankIndent = Math.max(blankIndent, width);
      if (keeps) end = stop;
      if (keeps) next = lineFeed(text, i) + 1;
      continue;
    }
    if (width < (indent || parent + 1)) {
      if (text.charCodeAt(i) === char.tab)
        throw new Fault('tab-indent', i, 'A tab indents this line. YAML wants spaces.');
      break;
    }
    if (indent === 0) {
      if (blankIndent > width) throw new Fault('yaml', line, 'A blank line above is indented more than this text.');
      indent = width;
    }
    end = stop;
    next = lineFeed(text, i) + 1;
  }
  return { end, next };
}
