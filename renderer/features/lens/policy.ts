import { parseFilter } from '../../../preload/contract/filter/parse';
import type { LibraryRules } from '../../../preload/contract/rules';
import type { LibrarySettings } from '../../../preload/contract/settings';

/** The threshold to begin with: the one that was set, else the one that the library follows. */
export function startThreshold(settings: LibrarySettings, rules: LibraryRules | null): number | null {
  return settings.threshold ?? rules?.threshold?.threshold ?? null;
}

/** What a threshold would turn, by direction. */
export type Direction = 'publish' | 'unpublish';

/** The filter with something more that must hold. */
export function narrowed(filter: string, condition: string): string {
  const parsed = parseFilter(filter);
  const open = parsed.ok && parsed.parts.some((part) => part.open);
  return [open ? `(${filter})` : filter, condition].filter((text) => text !== '').join(' ');
}

/** The filter for the articles that a threshold would turn; of both directions where none is named. */
export function turnedFilter(filter: string, threshold: number, direction: Direction | null): string {
  const publish = `is:unpublished quality:>=${threshold}`;
  const unpublish = `is:published quality:<${threshold}`;
  const both = `((${publish}) or (${unpublish}))`;
  return narrowed(filter, direction === 'publish' ? publish : direction === 'unpublish' ? unpublish : both);
}
