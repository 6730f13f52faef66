import type { Batch, Coded } from './batch';

/** The columns that hold numbers of a vocabulary whose texts repeat. */
export const wordColumns = ['collection', 'provider', 'category', 'type', 'topics'] as const;

/** Those columns of a batch, in the table's numbers. */
export type BatchWords = Readonly<Record<(typeof wordColumns)[number], Uint32Array>>;

interface Interning<T> {
  intern(value: T): number;
}

/** Says a batch's repeating texts in the numbers of the table's vocabularies, which learn the new ones. */
export function batchWords(
  batch: Batch,
  into: Readonly<Record<'collections' | 'providers' | 'categories' | 'types', Interning<string>>> & {
    readonly topicLists: Interning<readonly string[]>;
  },
): BatchWords {
  return {
    collection: translate(batch.collections, into.collections),
    provider: translate(batch.providers, into.providers),
    category: translate(batch.categories, into.categories),
    type: translate(batch.types, into.types),
    topics: translate(batch.topics, into.topicLists),
  };
}

function translate<T>({ values, codes }: Coded<T>, into: Interning<T>): Uint32Array {
  const numbers = Uint32Array.from(values, (value) => into.intern(value));
  const words = new Uint32Array(codes.length);
  for (let row = 0; row < words.length; row += 1) words[row] = numbers[codes[row] ?? 0] ?? 0;
  return words;
}
