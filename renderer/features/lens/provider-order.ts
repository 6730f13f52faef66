import type { ProviderScore } from '../../../preload/contract/lens';

export const providerColumns = ['name', 'articles', 'share', 'quality'] as const;
export type ProviderColumn = (typeof providerColumns)[number];

export interface ProviderSort {
  readonly column: ProviderColumn;
  readonly descending: boolean;
}

/** The part that is published of those that say so or not, from 0 to 1; `null` when none says. */
export function publishedShare({ published, unpublished }: ProviderScore): number | null {
  const stated = published + unpublished;
  return stated === 0 ? null : published / stated;
}

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** In the order asked for; what has no value comes last, and equal ones by name. */
export function sortedProviders(
  providers: readonly ProviderScore[],
  { column, descending }: ProviderSort,
): readonly ProviderScore[] {
  const way = descending ? -1 : 1;
  if (column === 'name') return providers.toSorted((a, b) => way * names.compare(a.name, b.name));
  const valueOf = (one: ProviderScore): number | null => (column === 'share' ? publishedShare(one) : one[column]);
  return providers.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null)
      return Number(left === null) - Number(right === null) || names.compare(a.name, b.name);
    return way * (left - right) || names.compare(a.name, b.name);
  });
}
