import type { Facets } from '../../../preload/contract/library';
import type { Unfound } from './entries';

const place =
  (kind: 'topic' | 'provider', word: string) =>
  ({ name }: { readonly name: string }): Unfound => ({
    key: `${kind}:${name}`,
    label: name,
    kind: word,
    target: { kind, name },
    possible: true,
  });

/** The topics and providers of the library, to filter by them. */
export function placesToGo({ topics, providers }: Pick<Facets, 'topics' | 'providers'>): readonly Unfound[] {
  return [...topics.map(place('topic', 'Topic')), ...providers.map(place('provider', 'Provider'))];
}
