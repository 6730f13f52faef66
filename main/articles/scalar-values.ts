import type { Article } from './inspect';
import type { Entry, Style } from './entry';
import { parseEntry } from './entry-yaml';

/** A value that stands somewhere in the file. Byte offsets. */
export interface Node {
  readonly start: number;
  readonly end: number;
  readonly style: Style;
}

/** What a plain text means under the core schema of YAML 1.2. */
export type Plain =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text' };

const nullWord = /^(?:~|null|Null|NULL|)$/;
const booleanWord = /^(?:true|True|TRUE|false|False|FALSE)$/;
const decimal = /^[-+]?[0-9]+$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const special = /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;

/** Reads a plain text as the core schema does: `010` is ten, `1e2` a hundred, `yes` and `12:30` are text. */
export function plainMeaning(source: string): Plain {
  if (nullWord.test(source)) return { kind: 'null' };
  if (booleanWord.test(source)) return { kind: 'boolean', value: source[0] === 't' || source[0] === 'T' };
  if (decimal.test(source) || float.test(source)) return { kind: 'number', value: Number(source) };
  if (/^0o[0-7]+$/.test(source) || /^0x[0-9a-fA-F]+$/.test(source)) return { kind: 'number', value: Number(source) };
  if (special.test(source)) {
    const infinite = source.startsWith('-') ? -Infinity : Infinity;
    return { kind: 'number', value: /nan/i.test(source) ? Number.NaN : infinite };
  }
  return { kind: 'text' };
}

/** Whether a scalar whose source is `text` is a number, a boolean or nothing for YAML, and no text. */
export function isOtherThanText({ style }: Pick<Node, 'style'>, text: string): boolean {
  return style === 'plain' && plainMeaning(text).kind !== 'text';
}

/** The text of a one-line scalar, or `null` when it takes a YAML parser to know. */
export function simpleText({ bytes, text }: Article, { start, end, style }: Node): string | null {
  const from = style === 'plain' ? start : start + 1;
  const to = style === 'plain' ? end : end - 1;
  const feed = text.indexOf('\n', from);
  if (feed !== -1 && feed < to) return null;
  const source = bytes.toString('utf8', from, to);
  if (style === 'plain') return source;
  if (style === 'single') return source.includes("'") ? source.replaceAll("''", "'") : source;
  if (style !== 'double') return null;
  return source.includes('\\') ? unescape(source) : source;
}

/** JSON's escapes mean the same in YAML. */
function unescape(source: string): string | null {
  try {
    const value: unknown = JSON.parse(`"${source}"`);
    return typeof value === 'string' ? value : null;
  } catch {
    return null; // An escape or a raw tab that JSON lacks: the YAML parser knows it.
  }
}

/** The text of a scalar entry in any style; `null` when it says nothing, is no scalar, or cannot be read. */
export function entryText(article: Article, entry: Entry): string | null {
  if (entry.property !== -1 || isMissing(article, entry)) return null;
  const simple = simpleText(article, entry);
  if (simple !== null) return simple;
  const parsed = parseEntry(article, entry);
  return parsed.ok && typeof parsed.value === 'string' ? parsed.value : null;
}

/** Whether an entry says nothing: no value, or a null one. */
export function isMissing(article: Article, entry: Entry): boolean {
  if (entry.style === 'empty') return true;
  return entry.style === 'plain' && plainMeaning(simpleText(article, entry) ?? 'text').kind === 'null';
}
