import type { RawText } from '../../preload/contract/article';
import { decode } from './encoding';
import { inspectFile } from './inspect';
import { sourceText } from './layout';

const defaultLimit = 200_000;
/** A `secured` key anywhere, for files that cannot be walked and for nested articles. */
const securedLine = /^([ \t-]*["']?secured["']?[ \t]*:[ \t]*)("[^"]*"?|'[^']*'?|[^\s"'][^\r\n]*)/gm;

/**
 * The file's text for the eye, at most `limit` UTF-16 units of it, with every `secured` value folded into its length:
 * it is opaque, and nobody's business. Never throws; what is not text becomes U+FFFD.
 */
export function rawText(bytes: Buffer, limit = defaultLimit): RawText {
  const text = foldSecured(bytes);
  const truncated = text.length > limit;
  // Not in the middle of a character.
  const end = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
  return { text: truncated ? text.slice(0, end) : text, truncated, sizeBytes: bytes.length };
}

function foldSecured(bytes: Buffer): string {
  const found = inspectFile(bytes);
  if (found.kind !== 'closed') return decode(bytes).replaceAll(securedLine, foldLine);
  const { article } = found;
  const secured = article.entries.find(({ key, style }) => key === 'secured' && style !== 'empty');
  const body = sourceText(article, article.to, bytes.length);
  if (secured === undefined) return foldRange(bytes, 0, article.to) + body;
  const rest = foldRange(bytes, secured.end, article.to);
  return foldRange(bytes, 0, secured.start) + folded(secured.end - secured.start) + rest + body;
}

function foldRange(bytes: Buffer, from: number, to: number): string {
  return decode(bytes.subarray(from, to)).replaceAll(securedLine, foldLine);
}

function foldLine(_line: string, lead: string, value: string): string {
  return lead + folded(value.length);
}

function folded(length: number): string {
  return `… (${length.toLocaleString('en')} bytes, folded)`;
}
