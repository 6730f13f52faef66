import type { FieldValue, NumberField, ProblemCode } from '../../preload/contract/article';
import type { Entry } from './entry';
import { parseEntry } from './entry-yaml';
import { type KeyedField, type KeyedValues, keyOf } from './fields';
import type { Article } from './inspect';
import type { Finding } from './position';
import { entryText, isMissing, isOtherThanText, plainMeaning, simpleText } from './scalar-values';

/** What a field says, and what is wrong with how it says it. */
export interface Reading<V extends FieldValue = FieldValue> {
  readonly value: V;
  /** For the editor to know; the value can still be replaced. */
  readonly warning: Finding | null;
  /** Why the value cannot be replaced; `null` when it can. */
  readonly obstacle: Finding | null;
}

const absent = { value: null, warning: null, obstacle: null } as const;
const canonicalNumber = /^[-+]?(?:0|[1-9][0-9]*)$/;
const lists: ReadonlySet<KeyedField> = new Set(['topics', 'taxonomy.keywords', 'taxonomy.hashtags']);
const scalarStyles = new Set(['empty', 'plain', 'single', 'double', 'literal', 'folded']);

/** Reads one field of an article or taxonomy file; null where the file does not state it or it cannot mean what it says. Never throws. */
export function readFieldValue<F extends KeyedField>(article: Article, field: F): Reading<KeyedValues[F]>;
export function readFieldValue(article: Article, field: KeyedField): Reading {
  const entry = article.byKey.get(keyOf(field, article.byKey));
  if (entry === undefined) return absent;
  if (entry.property !== -1) {
    const message = `An anchor, alias or tag belongs to ${entry.key}: what it means may depend on another place. Edit it by hand.`;
    return stuck(finding('alias', 'error', entry.property, message));
  }
  if (lists.has(field)) return readTopics(article, entry);
  if (!scalarStyles.has(entry.style)) {
    return stuck(
      finding('field-type', 'error', entry.start, `${entry.key} holds a collection where one value belongs.`),
    );
  }
  if (field === 'published') return readPublished(article, entry);
  if (field === 'quality' || field === 'heat') return readNumber(article, entry, field);
  return readText(article, entry);
}

function readPublished(article: Article, entry: Entry): Reading<boolean | null> {
  const meaning = entry.style === 'plain' ? plainMeaning(simpleText(article, entry) ?? '') : null;
  if (meaning?.kind === 'boolean') return { value: meaning.value, warning: null, obstacle: null };
  return doubtful(entry, 'published is neither true nor false. Set it, or correct it by hand.');
}

function readNumber(article: Article, entry: Entry, field: NumberField): Reading<number | null> {
  const source = entry.style === 'plain' ? simpleText(article, entry) : null;
  const meaning = source === null ? null : plainMeaning(source);
  if (source === null || meaning?.kind !== 'number' || !Number.isSafeInteger(meaning.value)) {
    return doubtful(entry, `${field} is not a whole number. Set it, or correct it by hand.`);
  }
  // Negative zero is a number apart for `Object.is` and for nobody else.
  const value = meaning.value === 0 ? 0 : meaning.value;
  if (canonicalNumber.test(source)) return { value, warning: null, obstacle: null };
  const message = `${field} is spelled so that other programs may not read the ${value} that Galley reads. Write it out.`;
  return { value, warning: finding('field-type', 'warning', entry.start, message), obstacle: null };
}

function readText(article: Article, entry: Entry): Reading<string | null> {
  if (isMissing(article, entry)) return absent;
  const text = entryText(article, entry);
  // A plain number or date is shown, and can be set, as the text it is on the page.
  if (text !== null) return { ...absent, value: text };
  return stuck(finding('yaml', 'error', entry.start, `The text of ${entry.key} cannot be read. Correct it by hand.`));
}

function readTopics(article: Article, entry: Entry): Reading<readonly string[] | null> {
  if (isMissing(article, entry)) return doubtful(entry, `${entry.key} is empty. Add one, or write [] for none.`);
  if (entry.style === 'sequence' || entry.style === 'flow-sequence') return readTopicList(article, entry);
  const oneLine = entry.style === 'plain' || entry.style === 'single' || entry.style === 'double';
  const text = oneLine ? simpleText(article, entry) : null;
  if (text === null) return stuck(notTopics(entry));
  const message = `${entry.key} is a text, not a list. Galley takes it for a list of one.`;
  return { value: [text], warning: finding('field-type', 'warning', entry.start, message), obstacle: null };
}

function readTopicList(article: Article, entry: Entry): Reading<readonly string[] | null> {
  const open = entry.nested ? undefined : entry.children.find(({ style }) => style === 'empty');
  if (open !== undefined) {
    const message = `An item of ${entry.key} is empty or stands below its dash. Put it beside the dash, or remove it.`;
    return stuck(finding('field-type', 'error', open.lead, message));
  }
  const topics = entry.nested ? null : listTexts(article, entry);
  if (topics === null) return stuck(notTopics(entry));
  const seen = new Set<string>();
  for (const [index, topic] of topics.entries()) {
    if (seen.has(topic)) {
      const at = entry.children[index]?.start ?? entry.start;
      const warning = finding('duplicate-topic', 'warning', at, `The topic “${topic}” is listed twice. Remove one.`);
      return { value: topics, warning, obstacle: null };
    }
    seen.add(topic);
  }
  const odd = entry.children.findIndex((child, index) => isOtherThanText(child, topics[index] ?? ''));
  if (odd === -1) return { value: topics, warning: null, obstacle: null };
  const message = `The topic ${topics[odd]} is a number or a yes or no for other programs. Put it in quotes.`;
  const at = entry.children[odd]?.start ?? entry.start;
  return { value: topics, warning: finding('field-type', 'warning', at, message), obstacle: null };
}

function notTopics({ key, start }: Entry): Finding {
  return finding('field-type', 'error', start, `${key} is not a list of names. Correct it by hand.`);
}

/** The items' texts; `null` when one of them is no text. */
function listTexts(article: Article, entry: Entry): readonly string[] | null {
  const topics: string[] = [];
  for (const child of entry.children) {
    const text = simpleText(article, child);
    if (text === null) return parsedTexts(article, entry);
    if (child.style === 'plain' && plainMeaning(text).kind === 'null') return null;
    topics.push(text);
  }
  return topics;
}

function parsedTexts(article: Article, entry: Entry): readonly string[] | null {
  const parsed = parseEntry(article, entry);
  if (!parsed.ok || !Array.isArray(parsed.value) || parsed.value.length !== entry.children.length) return null;
  const texts = parsed.value.filter((text) => typeof text === 'string');
  return texts.length === parsed.value.length ? texts : null;
}

/** The value is not what the field means, but it can be replaced as a whole. */
function doubtful(entry: Entry, message: string): Reading<null> {
  return { value: null, warning: finding('field-type', 'warning', entry.start, message), obstacle: null };
}

function stuck(obstacle: Finding): Reading<null> {
  return { value: null, warning: null, obstacle };
}

function finding(code: ProblemCode, severity: Finding['severity'], at: number, message: string): Finding {
  return { code, severity, at, message };
}
