import { char, lineFeed } from './characters';
import type { Article } from './inspect';

/** The line end that closes the line before the one that begins at `lineStart`. */
export function lineEndBefore(text: string, lineStart: number): '\n' | '\r\n' {
  return text.charCodeAt(lineStart - 2) === char.return ? '\r\n' : '\n';
}

/** Where the line after the one that holds `at` begins. */
export function nextLine(text: string, at: number): number {
  return Math.min(lineFeed(text, at) + 1, text.length);
}

/** Where the line that holds `at` begins. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** How far the items of the file's block lists are indented, going by the first one; two spaces where there is none. */
export function listIndent({ entries, text }: Article): string {
  const list = entries.find(({ style }) => style === 'sequence');
  return list === undefined ? '  ' : text.slice(lineStart(text, list.start), list.start);
}

/** The bytes `from`..`to` as text. */
export function sourceText({ bytes }: Article, from: number, to: number): string {
  return bytes.toString('utf8', from, to);
}
