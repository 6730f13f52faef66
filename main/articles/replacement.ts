import type { FieldValue } from '../../preload/contract/article';
import type { Entry } from './entry';
import { parseEntry } from './entry-yaml';
import { readFieldValue } from './field-values';
import { type KeyedField, predecessorOf } from './fields';
import type { Article } from './inspect';
import { lineEndBefore, lineStart, nextLine } from './layout';
import { isOtherThanText, simpleText } from './scalar-values';
import { walk } from './walk';

/** A file with one field's text replaced, inserted or removed, and the certainty that it says so. */
export interface Replacement {
  readonly next: Buffer;
  /** What the field says now. */
  readonly value: FieldValue;
  /** Whether a YAML parser reads exactly `value` in the new text, as Galley itself does. */
  says(value: FieldValue): boolean;
}

const none: ReadonlySet<string> = new Set();

/** Scalars that YAML 1.1 and 1.2 read alike whatever the schema: no parser need be asked. */
const certain = /^ (?:true|false|0|-?[1-9]\d{0,8})$/;

/**
 * Makes `text` the text after the colon of `key`; `null` takes the key out. Answers `null` when the walk would then see
 * anything else than that text under that key: a comment swallowed, a second key, a fault. Only the entry is looked at
 * again, because whatever precedes a line in column 0 that begins a key has no say in what follows.
 */
export function replaceField(
  article: Article,
  field: KeyedField,
  key: string,
  text: string | null,
): Replacement | null {
  const entry = article.byKey.get(key);
  if (text === null) {
    const next = entry === undefined ? article.bytes : withoutLines(article, entry);
    return { next, value: null, says: (value) => value === null };
  }
  const at = entry?.lead ?? insertionPoint(article, field);
  const next =
    entry === undefined
      ? withLine(article, at, `${key}:${text}`)
      : spliced(article.bytes, entry.colon, entry.end, text);
  const rest = entry === undefined ? at : (article.entries[article.entries.indexOf(entry) + 1]?.lead ?? article.to);
  const region = alone(next.subarray(at, next.length - (article.bytes.length - rest)));
  const [only, ...others] = region.entries;
  if (only === undefined || others.length > 0 || region.findings.length > 0) return null;
  if (only.key !== key || region.bytes.toString('utf8', only.colon, only.end) !== text) return null;
  const { value } = readFieldValue(region, field);
  const before = entry === undefined ? new Set<string>() : oddItems(article, entry);
  return {
    next,
    value,
    says: (asked) => {
      if (!isSame(value, asked)) return false;
      if (certain.test(text)) return true;
      const parsed = parseEntry(region, only);
      return parsed.ok && isSame(parsed.value, asked, before);
    },
  };
}

/** The line end that an inserted `field` gets. */
export function insertionEol(article: Article, field: KeyedField): '\n' | '\r\n' {
  return eolAt(article, insertionPoint(article, field));
}

/** The line start at which a missing `field` is inserted: beside its natural neighbours. */
function insertionPoint(article: Article, field: KeyedField): number {
  const [first] = article.entries;
  if (first === undefined) return article.to;
  const predecessor = predecessorOf(field, article.entries, article.byKey);
  return predecessor === null ? first.lead : nextLine(article.text, predecessor.end);
}

/** Whether `at` is the end of a taxonomy file's last line, which has no line end. In an article the fence follows. */
function isUnended({ text, from }: Article, at: number): boolean {
  return at === text.length && at > from && text[at - 1] !== '\n';
}

function eolAt(article: Article, at: number): '\n' | '\r\n' {
  return lineEndBefore(article.text, isUnended(article, at) ? lineStart(article.text, at) : at);
}

/** What is put behind a line without a line end brings one, and has none itself. */
function withLine(article: Article, at: number, line: string): Buffer {
  const eol = eolAt(article, at);
  return spliced(article.bytes, at, at, isUnended(article, at) ? eol + line : line + eol);
}

/** The reverse of `withLine`. */
function withoutLines(article: Article, { lead, end }: Entry): Buffer {
  const to = nextLine(article.text, end);
  if (!isUnended(article, to) || lead <= article.from) return spliced(article.bytes, lead, to, '');
  return spliced(article.bytes, lead - lineEndBefore(article.text, lead).length, to, '');
}

function spliced(bytes: Buffer, from: number, to: number, text: string): Buffer {
  return Buffer.concat([bytes.subarray(0, from), Buffer.from(text), bytes.subarray(to)]);
}

/** An entry and the blank lines and comments that follow it, as an article of its own. */
function alone(bytes: Buffer): Article {
  const text = bytes.toString('latin1');
  const walked = walk(text, 0);
  const byKey = new Map(walked.entries.map((entry) => [entry.key, entry]));
  return { bytes, text, from: 0, to: text.length, body: text.length, ...walked, byKey };
}

/** The items of a list that are numbers and the like for YAML and names for Galley, as they are written. They stay as they are. */
function oddItems(article: Article, entry: Entry): ReadonlySet<string> {
  const items = entry.children.length > 0 ? entry.children : [entry];
  const texts = items.map((child) => ({ child, text: simpleText(article, child) }));
  return new Set(texts.flatMap(({ child, text }) => (text !== null && isOtherThanText(child, text) ? [text] : [])));
}

/**
 * Whether what was read is what was asked. A lone text is a list of one.
 * @param odd names that a YAML parser may read as something else than a text
 */
function isSame(a: unknown, b: FieldValue, odd: ReadonlySet<string> = none): boolean {
  if (!Array.isArray(b)) return a === b;
  if (typeof a === 'string') return b.length === 1 && a === b[0];
  if (!Array.isArray(a) || a.length !== b.length) return false;
  return a.every((item, index) => item === b[index] || (typeof item !== 'string' && odd.has(b[index])));
}
