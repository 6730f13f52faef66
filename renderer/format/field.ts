import type { Field, FieldValue } from '../../preload/contract/article';
import type { PlannedField, Refusal } from '../../preload/contract/edit';
import { unturned } from '../ui/unturned';

export const fieldLabels: Readonly<Record<Field, string>> = {
  published: 'Published',
  quality: 'Quality',
  heat: 'Heat',
  title: 'Title',
  excerpt: 'Excerpt',
  category: 'Category',
  type: 'Type',
  topics: 'Topics',
};

const taxonomyLabels: Readonly<Record<Exclude<PlannedField, Field>, string>> = {
  'taxonomy.name': 'Name',
  'taxonomy.parent': 'Parent',
  'taxonomy.keywords': 'Keywords',
  'taxonomy.hashtags': 'Hashtags',
  file: 'File',
};

/** The name of anything that a plan can change. */
export function plannedLabel(field: PlannedField): string {
  return { ...fieldLabels, ...taxonomyLabels }[field];
}

/** A field's value as a word or two for notices and the list of changes. */
export function valueText(value: FieldValue | undefined): string {
  if (value === null || value === undefined) return 'not stated';
  if (typeof value === 'boolean') return value ? 'published' : 'unpublished';
  if (typeof value === 'number') return String(value).replace('-', '−');
  if (typeof value === 'string') return unturned(value.trim()) || 'empty';
  return value.length > 0 ? unturned(value.join(', ')) : 'none';
}

/** What a file says that was left alone, also where that is no value of the field. */
export function theirWords({ theirs, raw }: Pick<Refusal, 'theirs' | 'raw'>): string {
  return raw === undefined ? valueText(theirs) : shortened(unturned(raw));
}

/** True when two values say the same. The order of topics counts, as it does in the file. */
export function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return a.length === b.length && a.every((topic, at) => topic === b[at]);
}

const remarkLength = 120;

/** The beginning of a text, as much as a remark can hold. */
export function shortened(text: string): string {
  return text.length > remarkLength ? `${text.slice(0, remarkLength).trimEnd()}…` : text;
}
