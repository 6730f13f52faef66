import { char, isBlank, isGap } from './characters';
import { type Child, Fault, type Repair } from './entry';
import { continuation, isIndicator, quotedEnd } from './scalars';

/** Deeper collections are refused: every reader recurses, and an article has no use for them. */
export const maxDepth = 100;

export interface FlowExtent {
  /** After the closing bracket. */
  readonly end: number;
  /** The scalars directly within the outermost collection. */
  readonly items: readonly Child[];
  /** Something other than scalars stands directly within the outermost collection. */
  readonly nested: boolean;
  /** The first anchor, alias or tag; -1 when there is none. */
  readonly property: number;
}

const closers: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/**
 * Follows the flow collection that opens at `at` to its end, over lines of any indentation (see `quotedEnd` for
 * `indent` and `repairs`). `depth`: of collections around it. Throws `Fault`.
 */
export function flowExtent(text: string, at: number, indent: number, repairs: Repair[], depth: number): FlowExtent {
  const open: string[] = [];
  const items: Child[] = [];
  let nested = false;
  let property = -1;
  /** Whether a value has just ended, so that only a comma, a colon or a closing bracket may follow. */
  let ended = false;
  for (let i = at; i < text.length;) {
    const code = text.charCodeAt(i);
    const character = text[i] ?? '';
    if (code === char.newline) {
      continuation(text, i + 1, indent, repairs);
      i += 1;
    } else if (isGap(code)) {
      i += 1;
    } else if (code === char.hash && isGap(text.charCodeAt(i - 1))) {
      while (i < text.length && text.charCodeAt(i) !== char.newline) i += 1;
    } else if (code === char.openBracket || code === char.openBrace) {
      if (ended) throw missingComma(i);
      if (depth + open.length >= maxDepth) throw tooDeep(i);
      if (open.length > 0) nested = true;
      open.push(closers[character] ?? '');
      i += 1;
    } else if (code === char.closeBracket || code === char.closeBrace) {
      if (open.pop() !== character) throw new Fault('yaml', i, `This ${character} closes nothing that is open here.`);
      i += 1;
      if (open.length === 0) return { end: i, items, nested, property };
      ended = true;
    } else if (code === char.comma) {
      if (!ended) throw new Fault('yaml', i, 'Nothing stands before this comma.');
      ended = false;
      i += 1;
    } else if (code === char.colon && (ended || isGap(text.charCodeAt(i + 1)))) {
      nested = true;
      ended = false;
      i += 1;
    } else if (code === char.question && isGap(text.charCodeAt(i + 1))) {
      nested = true;
      i += 1;
    } else if (code === char.ampersand || code === char.asterisk || code === char.exclamation) {
      if (property === -1) property = i;
      ended = code === char.asterisk;
      i = propertyEnd(text, i);
    } else {
      if (ended) throw missingComma(i);
      const quoted = code === char.doubleQuote || code === char.singleQuote;
      const end = quoted ? quotedEnd(text, i, indent, repairs) : flowPlainEnd(text, i, indent, repairs);
      const style = quoted ? (code === char.doubleQuote ? 'double' : 'single') : 'plain';
      if (open.length === 1) items.push({ key: null, lead: i, start: i, end, style });
      ended = true;
      i = end;
    }
  }
  throw new Fault('yaml', at, 'The bracket that opens here is never closed. Close it.');
}

export function tooDeep(at: number): Fault {
  return new Fault('too-deep', at, `Collections nest deeper than ${maxDepth} here. Galley leaves the file alone.`);
}

function missingComma(at: number): Fault {
  return new Fault('yaml', at, 'A comma is missing before this.');
}

/** After an anchor, alias or tag within a flow collection. */
function propertyEnd(text: string, at: number): number {
  let i = at + 1;
  while (!isGap(text.charCodeAt(i)) && !',[]{}'.includes(text[i] ?? '')) i += 1;
  return i;
}

/** After the plain text at `at` within a flow collection; it may span lines. */
function flowPlainEnd(text: string, at: number, indent: number, repairs: Repair[]): number {
  if (isIndicator(text, at)) throw new Fault('yaml', at, 'A plain text cannot begin with this character. Quote it.');
  let end = at;
  for (let i = at; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === char.newline) continuation(text, i + 1, indent, repairs);
    else if (isGap(code)) continue;
    else if (code === char.hash && isGap(text.charCodeAt(i - 1))) break;
    else if (',[]{}'.includes(text[i] ?? '')) break;
    else if (code === char.colon && (isBlank(text.charCodeAt(i + 1)) || endsKey(text, i + 1))) break;
    else end = i + 1;
  }
  return end;
}

function endsKey(text: string, at: number): boolean {
  return isGap(text.charCodeAt(at)) || ',[]{}'.includes(text[at] ?? '');
}
