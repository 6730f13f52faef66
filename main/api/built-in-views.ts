import type { SavedView } from '../../preload/contract/views';

/**
 * The views that every library begins with. `threshold`: the quality from which articles are meant to be published;
 * `null` where
 * neither the editor nor the articles say: then nothing can be below it.
 */
export function builtInViews(threshold: number | null): readonly SavedView[] {
  const usual = { sort: null, hidden: null, grouping: null, origin: 'built-in' } as const;
  const byQuality = [{ column: 'quality', descending: true }] as const;
  const byDate = [{ column: 'date', descending: true }] as const;
  const inbox = threshold === null ? 'is:unpublished' : `is:unpublished quality:>=${threshold}`;
  return [
    { ...usual, id: 'built-in:inbox', name: 'Inbox', filter: inbox, sort: byQuality },
    { ...usual, id: 'built-in:recent', name: 'Recently changed', filter: 'changed:7d', sort: byDate },
    { ...usual, id: 'built-in:no-topics', name: 'Without topics', filter: 'no:topics' },
    ...(threshold === null
      ? []
      : [
          {
            ...usual,
            id: 'built-in:below',
            name: `Published below ${threshold}`,
            filter: `is:published quality:<${threshold}`,
            sort: byQuality,
          },
        ]),
    { ...usual, id: 'built-in:taken-back', name: 'Taken back', filter: 'is:taken-back' },
    { ...usual, id: 'built-in:problems', name: 'Problems', filter: 'has:problem' },
  ];
}
