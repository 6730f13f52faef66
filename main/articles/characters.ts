/**
 * The characters the walk looks at. Its text holds one character per byte, so a byte of a longer UTF-8 sequence is a
 * character from 0x80 up: never test such text with `\s` or `trim()`, which take 0xA0 for white space.
 */
export const char = {
  tab: 0x09,
  newline: 0x0a,
  return: 0x0d,
  space: 0x20,
  exclamation: 0x21,
  doubleQuote: 0x22,
  hash: 0x23,
  ampersand: 0x26,
  singleQuote: 0x27,
  asterisk: 0x2a,
  comma: 0x2c,
  dash: 0x2d,
  colon: 0x3a,
  question: 0x3f,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  bar: 0x7c,
  closeBrace: 0x7d,
  greater: 0x3e,
} as const;

/** Space or tab. */
export function isBlank(code: number): boolean {
  return code === char.space || code === char.tab;
}

/** Space, tab, line end, or the end of the text (where `charCodeAt` answers NaN). */
export function isGap(code: number): boolean {
  return (
    code === char.space || code === char.tab || code === char.newline || code === char.return || Number.isNaN(code)
  );
}

/** Whether a list item's dash stands at `at`. */
export function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === char.dash && isGap(text.charCodeAt(at + 1));
}

/** Whether a quote stands at `at`. */
export function isQuote(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === char.doubleQuote || code === char.singleQuote;
}

/** Whether an anchor, alias or tag begins at `at`. */
export function isProperty(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === char.ampersand || code === char.asterisk || code === char.exclamation;
}

/** Whether nothing but a comment stands from `at` to the end of its line. */
export function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === char.hash) return isGap(text.charCodeAt(at - 1));
  return (
    code === char.newline || (code === char.return && text.charCodeAt(at + 1) === char.newline) || Number.isNaN(code)
  );
}

/** The first offset from `at` that is neither space nor tab. */
export function skipBlanks(text: string, at: number): number {
  let i = at;
  while (isBlank(text.charCodeAt(i))) i += 1;
  return i;
}

/** The offset of the line's `\n`, or the end of the text. */
export function lineFeed(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed === -1 ? text.length : feed;
}

/** The offset at which the line's own characters end: before `\n` or `\r\n`. */
export function lineEnd(text: string, at: number): number {
  const feed = lineFeed(text, at);
  return feed > at && text.charCodeAt(feed - 1) === char.return ? feed - 1 : feed;
}
