import type { Facets } from '../../../preload/contract/library';
import type { SavedView } from '../../../preload/contract/views';
import { unturned } from '../../ui/unturned';
import type { Unfound } from './entries';

const place =
  (kind: 'topic' | 'provider', word: string) =>
  ({ name }: { readonly name: string }): Unfound => ({
    key: `${kind}:${name}`,
    label: unturned(name),
    kind: word,
    target: { kind, name },
    possible: true,
  });

/** The saved views, and the topics and providers of the library to filter by them. */
export function placesToGo(
  { topics, providers }: Pick<Facets, 'topics' | 'providers'>,
  views: readonly SavedView[],
): readonly Unfound[] {
  return [
    ...views.map(({ id, name }) => ({
      key: `view:${id}`,
      label: unturned(name),
      kind: 'View',
      target: { kind: 'view', id } as const,
      possible: true,
    })),
    ...topics.map(place('topic', 'Topic')),
    ...providers.map(place('provider', 'Provider')),
  ];
}
