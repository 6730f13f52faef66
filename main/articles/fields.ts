import type { Field, FieldValues } from '../../preload/contract/article';
import type { TaxonomyField } from '../../preload/contract/edit';
import type { Entry } from './entry';

/** What can be changed in a file: the fields of an article, or the keys of a taxonomy file. */
export type KeyedField = Field | TaxonomyField;

/** What the fields say; `null` where the file does not state them, or states something that they cannot mean. */
export interface KeyedValues extends FieldValues {
  readonly 'taxonomy.name': string | null;
  readonly 'taxonomy.parent': string | null;
  readonly 'taxonomy.keywords': readonly string[] | null;
  readonly 'taxonomy.hashtags': readonly string[] | null;
}

/** The keys under which each field may stand; the first is the one that is written where none does. */
const fieldKeys: Readonly<Record<KeyedField, readonly [string, ...string[]]>> = {
  published: ['published'],
  quality: ['quality'],
  heat: ['heat'],
  title: ['title', 'name'],
  excerpt: ['excerpt', 'bio'],
  category: ['category'],
  type: ['type'],
  topics: ['topics'],
  'taxonomy.name': ['name'],
  'taxonomy.parent': ['parent'],
  'taxonomy.keywords': ['keywords'],
  'taxonomy.hashtags': ['hashtags'],
};

/** Keys after which a missing one is inserted: the last of the first group of which the file has any. */
const predecessors: Readonly<Record<KeyedField, readonly (readonly string[])[]>> = {
  published: [
    ['quality', 'heat'],
    ['length', 'price', 'type'],
    ['excerpt', 'bio', 'title', 'name'],
  ],
  quality: [['heat'], ['length', 'price', 'type'], ['excerpt', 'bio', 'title', 'name']],
  heat: [['quality'], ['length', 'price', 'type'], ['excerpt', 'bio', 'title', 'name']],
  title: [['category']],
  excerpt: [['title', 'name'], ['category']],
  category: [],
  type: [
    ['originalUrl', 'webUrl', 'ampWebUrl', 'cdnAmpWebUrl', 'publishedDateTime'],
    ['excerpt', 'bio', 'title', 'name', 'category'],
  ],
  topics: [['provider', 'affiliation'], ['featuredContent'], ['published', 'quality', 'heat', 'type']],
  'taxonomy.name': [['_id'], ['taxonomy']],
  'taxonomy.parent': [['name', 'shortname'], ['_id'], ['taxonomy']],
  'taxonomy.keywords': [['parent', 'name', 'shortname']],
  'taxonomy.hashtags': [['keywords'], ['parent', 'name', 'shortname']],
};

/** Fields that open an article: without a predecessor they stand first, the others last. */
const leading: ReadonlySet<KeyedField> = new Set(['title', 'excerpt', 'category', 'taxonomy.name']);

/** The key that stands for `field` in a file with these keys, present or to be inserted. */
export function keyOf(field: KeyedField, byKey: ReadonlyMap<string, Entry>): string {
  const keys = fieldKeys[field];
  return keys.find((key) => byKey.has(key)) ?? keys[0];
}

/** Whether `field` may stand under `key`. */
export function isKeyOf(field: KeyedField, key: string): boolean {
  return fieldKeys[field].includes(key);
}

/** Whether one of the keys of `field` stands in the file. */
export function states(field: KeyedField, byKey: ReadonlyMap<string, Entry>): boolean {
  return fieldKeys[field].some((key) => byKey.has(key));
}

/** The entry after which `field` is inserted; `null`: before the first. `entries` must not be empty. */
export function predecessorOf(
  field: KeyedField,
  entries: readonly Entry[],
  byKey: ReadonlyMap<string, Entry>,
): Entry | null {
  for (const group of predecessors[field]) {
    const present = group.flatMap((key) => byKey.get(key) ?? []);
    const last = present.reduce<Entry | null>((a, b) => (a === null || b.lead > a.lead ? b : a), null);
    if (last !== null) return last;
  }
  return leading.has(field) ? null : (entries.at(-1) ?? null);
}

/** Whether the field is a key of a taxonomy file, which is a YAML document without fences. */
export function isTaxonomyField(field: KeyedField): field is TaxonomyField {
  return field.startsWith('taxonomy.');
}
