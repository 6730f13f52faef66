import { char } from './characters';

/** A value that stands whole on one line, or nothing. Byte offsets, quotes and brackets included. */
export interface PlainValue {
  readonly style: 'empty' | 'plain' | 'single' | 'double' | 'flow' | 'block';
  readonly start: number;
  readonly end: number;
}

/** The characters that the escapes of both JSON and YAML have after the backslash; of `u`, the digits are looked at. */
const escapes = new Uint8Array(256);
for (const escape of '"\\/bfnrtu') escapes[escape.charCodeAt(0)] = 1;
/** The characters with which something else than a plain text begins, or may. */
const special = new Uint8Array(256);
for (const sign of '[]{}"\'#&*!|>%@`:?\\,-') special[sign.charCodeAt(0)] = 1;

/**
 * What stands in `text[start..end)`, the rest of a line without blanks around it and without tabs. `null`: not certain,
 * though it may be right; that is also so for everything that may go on in the next line.
 * @param escaped a backslash stands in there
 */
export function lineStyle(text: string, start: number, end: number, escaped: boolean): PlainValue['style'] | null {
  switch (text.charCodeAt(start)) {
    case char.doubleQuote:
      return doubleCloses(text, start, end, escaped) ? 'double' : null;
    case char.singleQuote:
      return singleCloses(text, start, end) ? 'single' : null;
    case char.openBracket:
      return isFlowOfWords(text, start, end) ? 'flow' : null;
    case char.bar:
    case char.greater:
      return isBlockHeader(text, start, end) ? 'block' : null;
    case char.dash:
      return end > start + 1 && text.charCodeAt(start + 1) !== char.space && isPlain(text, start, end) ? 'plain' : null;
    default:
      return isPlainStart(text.charCodeAt(start)) && isPlain(text, start, end) ? 'plain' : null;
  }
}

/** The text of a value in one of the three scalar styles; `null` when it takes more to know. `ascii`: `head` has nothing else. */
export function plainText(head: Buffer, ascii: boolean, { style, start, end }: PlainValue): string | null {
  if (style === 'empty') return '';
  if (style === 'plain') return slice(head, ascii, start, end);
  if (style !== 'single' && style !== 'double') return null;
  const inner = slice(head, ascii, start + 1, end - 1);
  if (style === 'single') return inner.includes("'") ? inner.replaceAll("''", "'") : inner;
  return inner.includes('\\') ? unescape(inner) : inner;
}

/** The items of a flow list of words. */
export function flowWords(head: Buffer, ascii: boolean, { start, end }: PlainValue): readonly string[] {
  const inner = trimmed(slice(head, ascii, start + 1, end - 1));
  return inner === '' ? [] : inner.split(',').map(trimmed);
}

/** Decoded from the bytes, because a slice of a long string keeps all of it in memory. */
function slice(head: Buffer, ascii: boolean, start: number, end: number): string {
  return head.toString(ascii ? 'latin1' : 'utf8', start, end);
}

function unescape(source: string): string | null {
  try {
    const value: unknown = JSON.parse(`"${source}"`);
    return typeof value === 'string' ? value : null;
  } catch {
    return null; // A control character, which YAML allows and JSON does not.
  }
}

/** `String.prototype.trim` takes more than spaces for white space. */
function trimmed(text: string): string {
  return text.replace(/^ +| +$/g, '');
}

function doubleCloses(text: string, start: number, end: number, escaped: boolean): boolean {
  if (!escaped) return end > start + 1 && text.indexOf('"', start + 1) === end - 1;
  for (let at = start + 1; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === char.doubleQuote) return at === end - 1;
    if (code !== char.backslash) continue;
    at += 1;
    const escape = text.charCodeAt(at);
    if (at >= end || escapes[escape] !== 1) return false;
    if (escape === 0x75 && !/^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) return false;
  }
  return false;
}

function singleCloses(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 1) {
    if (text.charCodeAt(at) !== char.singleQuote) continue;
    if (at === end - 1) return true;
    if (text.charCodeAt(at + 1) !== char.singleQuote) return false;
    at += 1;
  }
  return false;
}

/** Without digits, which say an indentation, and without a comment. */
function isBlockHeader(text: string, start: number, end: number): boolean {
  if (end === start + 1) return true;
  const chomping = text[start + 1];
  return end === start + 2 && (chomping === '-' || chomping === '+');
}

function isFlowOfWords(text: string, start: number, end: number): boolean {
  const last = end - 1;
  if (last === start || text.charCodeAt(last) !== char.closeBracket) return false;
  let words = 0;
  let inWord = false;
  for (let at = start + 1; at < last; at += 1) {
    const code = text.charCodeAt(at);
    if (code === char.comma) {
      if (!inWord) return false;
      inWord = false;
    } else if (code !== char.space) {
      if (special[code] === 1 && !(inWord && code === char.dash)) return false;
      words += inWord ? 0 : 1;
      inWord = true;
    }
  }
  return inWord || words === 0;
}

/** Digits, letters and what is no sign in YAML: whatever else may begin a plain text is left to the walk. */
function isPlainStart(code: number): boolean {
  return code > char.space && special[code] !== 1;
}

function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === char.colon) {
      if (at + 1 === end || text.charCodeAt(at + 1) === char.space) return false;
    } else if (code === char.hash && text.charCodeAt(at - 1) === char.space) {
      return false;
    }
  }
  return true;
}
