import { type FieldValue, type ProblemCode } from '../../preload/contract/article';
import { type Operation, numberRange } from '../../preload/contract/edit';
import type { KeyedField } from './fields';
import type { TaxonomyOperation } from './taxonomy-operation';
import { type ListOperation, type TopicSlot, slotTopics, topicSlots } from './topic-slots';

/** What an operation makes of a field's present value. */
export type Decision =
  /** The field already says what is asked. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'scalar'; readonly value: boolean | number | string }
  | { readonly kind: 'topics'; readonly slots: readonly TopicSlot[]; readonly value: readonly string[] }
  | { readonly kind: 'refused'; readonly code: ProblemCode; readonly message: string };

/** Where a field stands before the operation. `missing`: the file does not state it, or states nothing. */
export interface Present {
  readonly value: FieldValue;
  readonly missing: boolean;
}

// Tab and line breaks are text in an excerpt; a word or a name has none.
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const neverInText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;
const oneLine: ReadonlySet<KeyedField> = new Set(['title', 'category', 'type', 'taxonomy.name', 'taxonomy.parent']);

/** Decides what `operation` makes of a field. Pure. */
export function decide(operation: Operation | TaxonomyOperation, present: Present): Decision {
  if (operation.field === 'published') return scalar(operation.value, present);
  if (isNumeric(operation)) return decideNumber(operation, present);
  if (isList(operation)) return decideTopics(operation, present);
  const complaint = textComplaint(operation.value, oneLine.has(operation.field));
  return complaint === null ? scalar(operation.value, present) : badValue(complaint);
}

type NumberOperation = Extract<Operation, { field: 'quality' | 'heat' }>;

function isNumeric(operation: Operation | TaxonomyOperation): operation is NumberOperation {
  return operation.field === 'quality' || operation.field === 'heat';
}

function isList(operation: Operation | TaxonomyOperation): operation is ListOperation {
  const { field } = operation;
  return field === 'topics' || field === 'taxonomy.keywords' || field === 'taxonomy.hashtags';
}

function decideNumber(operation: NumberOperation, present: Present): Decision {
  const { field } = operation;
  const asked = operation.op === 'clamp' ? [operation.min, operation.max] : [operation.value];
  if (!asked.every(Number.isSafeInteger)) return badValue(`${field} is a whole number.`);
  if (operation.op === 'set') return numberInRange(operation.value, present, field);
  if (typeof present.value !== 'number') {
    return present.missing
      ? { kind: 'refused', code: 'missing-number', message: `The file states no ${field} to start from. Set it first.` }
      : { kind: 'refused', code: 'field-type', message: `${field} is not a whole number. Set it instead.` };
  }
  if (operation.op === 'add') return numberInRange(present.value + operation.value, present, field);
  if (operation.min > operation.max) return badValue('The lower bound is above the upper one.');
  return numberInRange(Math.min(Math.max(present.value, operation.min), operation.max), present, field);
}

function numberInRange(value: number, present: Present, field: string): Decision {
  const { min, max } = numberRange;
  if (value >= min && value <= max) return scalar(value === 0 ? 0 : value, present);
  return badValue(`${field} goes from ${min.toLocaleString('en')} to ${max.toLocaleString('en')}.`);
}

function decideTopics(operation: ListOperation, present: Present): Decision {
  const asked = operation.op === 'replace' ? [operation.to] : operation.op === 'remove' ? [] : operation.topics;
  for (const topic of asked) {
    const complaint = topicComplaint(topic);
    if (complaint !== null) return badValue(complaint);
  }
  const current = Array.isArray(present.value) ? (present.value as readonly string[]) : [];
  const slots = topicSlots(current, operation);
  const same = slots.length === current.length && slots.every((slot, i) => slot.kind === 'keep' && slot.index === i);
  return same ? { kind: 'unchanged' } : { kind: 'topics', slots, value: slotTopics(current, slots) };
}

/** Why `topic` cannot be a topic’s name, as a sentence; `null` when it can. */
export function topicComplaint(topic: string): string | null {
  if (topic.trim() === '') return 'A topic needs a name.';
  if (topic.trim() !== topic) return `The topic “${topic}” begins or ends with a space.`;
  return textComplaint(topic, true);
}

function textComplaint(text: string, singleLine: boolean): string | null {
  if (neverInText.test(text)) return 'The text holds a control character or half of a character. Remove it.';
  return singleLine && /[\t\n\r\u2028\u2029]/.test(text) ? 'The text holds a tab or a line break. Remove it.' : null;
}

function scalar(value: boolean | number | string, present: Present): Decision {
  return value === present.value ? { kind: 'unchanged' } : { kind: 'scalar', value };
}

function badValue(message: string): Decision {
  return { kind: 'refused', code: 'bad-value', message };
}
