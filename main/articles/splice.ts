import type { FieldValue } from '../../preload/contract/article';
import type { Operation } from '../../preload/contract/edit';
import type { Entry } from './entry';
import { readFieldValue } from './field-values';
import { isKeyOf, isTaxonomyField, type KeyedField, keyOf } from './fields';
import { type Article, editable } from './inspect';
import { sourceText } from './layout';
import { type Decision, decide } from './operation';
import { positionAt, refuseFinding } from './position';
import { refuse } from './refusal';
import { isMissing } from './scalar-values';
import { type Replacement, insertionEol, replaceField } from './replacement';
import { scalarTexts } from './scalar-texts';
import { editableDocument } from './taxonomy-document';
import type { TaxonomyOperation } from './taxonomy-operation';
import { newListText, topicListText } from './topic-list';

/** One field changed in one file. */
export interface FieldChange<F extends KeyedField = KeyedField> {
  readonly field: F;
  readonly key: string;
  /**
   * The field's own text: from right after the colon to the end of the value, without the comment and the line end that
   * follow (a comment beside a block list's last item is the item's and belongs to it). `null`: the key is not there.
   */
  readonly before: string | null;
  readonly after: string | null;
  readonly valueBefore: FieldValue;
  readonly valueAfter: FieldValue;
  /** The whole file with that one change. */
  readonly next: Buffer;
}

/** Where a field stands. `text` is `null`, and the place is the file's start, when its key is not there. */
export interface FieldPlace {
  readonly key: string;
  readonly text: string | null;
  readonly value: FieldValue;
  readonly line: number;
  readonly column: number;
}

/**
 * Applies `operation` to the file `source` and answers the change, or `null` when the file says so already.
 * Throws `ArticleRefusal` when the file or the field cannot be edited with certainty or the value cannot be written.
 */
export function changeField<O extends Operation | TaxonomyOperation>(
  source: Buffer,
  operation: O,
): FieldChange<O['field']> | null {
  const field: O['field'] = operation.field;
  const place = locate(source, field);
  const { article, key, entry, value } = place;
  const decision = decide(operation, { value, missing: entry === undefined || isMissing(article, entry) });
  if (decision.kind === 'unchanged') return null;
  const { line, column } = positionAt(source, entry?.lead ?? 0);
  if (decision.kind === 'refused') return refuse(decision.code, decision.message, line, column);
  for (const text of spellings(place, field, decision)) {
    const replacement = replaceField(article, field, key, text);
    if (replacement?.says(decision.value)) return change(place, field, text, replacement);
  }
  return refuse('ambiguous', `The new ${field} cannot be written here with certainty. Edit it by hand.`, line, column);
}

/**
 * Puts an exact earlier text of a field back under `key`: `null` takes the key's lines out whole; a text is inserted
 * on a line of its own where the key is not there. Answers `null` when the file says so already.
 * Throws `ArticleRefusal` when the file cannot be edited or the text would not stand there as that field's text.
 */
export function restoreField<F extends KeyedField>(
  source: Buffer,
  field: F,
  key: string,
  text: string | null,
): FieldChange<F> | null {
  const article = opened(source, field);
  const entry = article.byKey.get(key);
  if (!isKeyOf(field, key)) refuse('bad-value', `${key} is not a key of the field ${field}.`);
  if (entryText(article, entry) === text) return null;
  const { line, column } = positionAt(source, entry?.lead ?? 0);
  const replacement = replaceField(article, field, key, text);
  if (replacement === null) {
    return refuse('ambiguous', `The earlier ${field} does not fit in here any more. Edit it by hand.`, line, column);
  }
  const { value } = readFieldValue(article, field);
  return change({ article, key, entry, value }, field, text, replacement);
}

/** Where a field stands, its text and its value. Throws `ArticleRefusal` when it cannot be edited. */
export function readField(source: Buffer, field: KeyedField): FieldPlace {
  const { article, key, entry, value } = locate(source, field);
  return { key, text: entryText(article, entry), value, ...positionAt(source, entry?.lead ?? 0) };
}

interface Place {
  readonly article: Article;
  readonly key: string;
  readonly entry: Entry | undefined;
  readonly value: FieldValue;
}

function locate(source: Buffer, field: KeyedField): Place {
  const article = opened(source, field);
  const key = keyOf(field, article.byKey);
  const { value, obstacle } = readFieldValue(article, field);
  if (obstacle !== null) refuseFinding(source, obstacle);
  return { article, key, entry: article.byKey.get(key), value };
}

function opened(source: Buffer, field: KeyedField): Article {
  return isTaxonomyField(field) ? editableDocument(source) : editable(source);
}

/** Texts that may say what was decided, the one in the field's own style first. */
function spellings(
  { article, entry }: Place,
  field: KeyedField,
  decision: Decision & { kind: 'scalar' | 'topics' },
): readonly string[] {
  if (decision.kind === 'scalar') return scalarTexts(article, field, entry, decision.value);
  if (entry !== undefined) {
    const text = topicListText(article, entry, decision.slots);
    return text === null ? [] : [text];
  }
  return [newListText(article, decision.slots, insertionEol(article, field))];
}

function change<F extends KeyedField>(
  place: Place,
  field: F,
  after: string | null,
  { next, value }: Replacement,
): FieldChange<F> {
  const { article, key, entry, value: valueBefore } = place;
  return { field, key, before: entryText(article, entry), after, valueBefore, valueAfter: value, next };
}

function entryText(article: Article, entry: Entry | undefined): string | null {
  return entry === undefined ? null : sourceText(article, entry.colon, entry.end);
}
