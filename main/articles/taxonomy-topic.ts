/** What one taxonomy file says of its topic. */
export interface TopicStatement {
  readonly name: string;
  readonly id: string | null;
  /** As written: the name or the `_id` of another topic. */
  readonly parent: string | null;
  readonly keywords: readonly string[];
  readonly hashtags: readonly string[];
}

/** Reads a topic from the values of a file's top-level keys; `null` when it states no name. */
export function topicOf(get: (key: string) => unknown): TopicStatement | null {
  const name = textOf(get('name'));
  if (name === null) return null;
  return {
    name,
    id: textOf(get('_id')),
    parent: textOf(get('parent')),
    keywords: textsOf(get('keywords')),
    hashtags: textsOf(get('hashtags')),
  };
}

/**
 * The topic that a `parent` means, by its name or its `_id`; `null` where there is none such. Of two with one name or
 * `_id` the first counts, and a name counts before an `_id`.
 */
export function parentAmong<T extends Pick<TopicStatement, 'name' | 'id'>>(
  topics: readonly T[],
  parent: string | null,
): T | null {
  if (parent === null) return null;
  return topics.find(({ name }) => name === parent) ?? topics.find(({ id }) => id === parent) ?? null;
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** A lone text stands for a list of one. */
function textsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => textOf(item) ?? []);
}
