import type { Field } from '../../preload/contract/article';
import type { Entry } from './entry';

/** The keys under which each field may stand; the first is the one that is written where none does. */
const fieldKeys: Readonly<Record<Field, readonly [string, ...string[]]>> = {
  published: ['published'],
  quality: ['quality'],
  heat: ['heat'],
  title: ['title', 'name'],
  excerpt: ['excerpt', 'bio'],
  category: ['category'],
  type: ['type'],
  topics: ['topics'],
};

/** Keys after which a missing one is inserted: the last of the first group of which the file has any. */
const predecessors: Readonly<Record<Field, readonly (readonly string[])[]>> = {
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
};

/** Fields that open an article: without a predecessor they stand first, the others last. */
const leading: ReadonlySet<Field> = new Set(['title', 'excerpt', 'category']);

/** The key that stands for `field` in a file with these keys, present or to be inserted. */
export function keyOf(field: Field, byKey: ReadonlyMap<string, Entry>): string {
  const keys = fieldKeys[field];
  return keys.find((key) => byKey.has(key)) ?? keys[0];
}

/** Whether `field` may stand under `key`. */
export function isKeyOf(field: Field, key: string): boolean {
  return fieldKeys[field].includes(key);
}

/** Whether one of the keys of `field` stands in the file. */
export function states(field: Field, byKey: ReadonlyMap<string, Entry>): boolean {
  return fieldKeys[field].some((key) => byKey.has(key));
}

/** The entry after which `field` is inserted; `null`: before the first. `entries` must not be empty. */
export function predecessorOf(
  field: Field,
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
