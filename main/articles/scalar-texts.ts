import type { Entry, Style } from './entry';
import type { KeyedField } from './fields';
import type { Article } from './inspect';
import { lineEnd, lineFeed } from './characters';
import { lineEndBefore, nextLine, sourceText } from './layout';
import { spellBlockText, spellBoolean, spellText } from './spelling';

/** How a text is quoted where nothing stands yet: titles and excerpts hold anything, the others are words. */
const freshStyles: Readonly<Partial<Record<KeyedField, Style>>> = { title: 'double', excerpt: 'double' };

/**
 * The texts after the colon that may say `value`, the one in the style of `entry` first. Booleans and numbers are
 * always plain: quoted they would be texts. `entry`: `undefined` when the key is to be inserted.
 */
export function scalarTexts(
  article: Article,
  field: KeyedField,
  entry: Entry | undefined,
  value: boolean | number | string,
): readonly string[] {
  const before = entry === undefined ? '' : sourceText(article, entry.colon, entry.start);
  const lead = before === '' ? ' ' : before;
  const source = entry === undefined ? '' : sourceText(article, entry.start, entry.end);
  if (typeof value === 'boolean') return [lead + spellBoolean(value, source)];
  if (typeof value === 'number') return [lead + String(value)];
  const fresh = entry === undefined || entry.style === 'empty';
  const style = fresh ? (freshStyles[field] ?? 'plain') : entry.style;
  const texts = [spellText(value, style, false), spellText(value, 'double', false)];
  const block = entry === undefined ? null : blockText(article, entry, value);
  return [...(block === null ? [] : [block]), ...new Set(texts)].map((text) => lead + text);
}

/** `value` as the block text that `entry` is; `null` when it is none or cannot hold the value: then it is quoted. */
function blockText(article: Article, entry: Entry, value: string): string | null {
  if (entry.style !== 'literal' && entry.style !== 'folded') return null;
  const { text } = article;
  const header = sourceText(article, entry.start, lineEnd(text, entry.start));
  const content = text.slice(lineFeed(text, entry.start) + 1, entry.end);
  const indent = /^(?:[ \t]*\r?\n)*( +)/.exec(content)?.[1] ?? '  ';
  return spellBlockText(value, header, indent, lineEndBefore(text, nextLine(text, entry.start)));
}
