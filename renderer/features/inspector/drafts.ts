import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Draft } from './draft';

interface DraftsState {
  readonly drafts: Readonly<Record<string, Draft<string | null>>>;
  put(key: string, draft: Draft<string | null> | null): void;
}

/**
 * Text that was typed and not saved. It waits where it was typed while the editor looks at other articles, and
 * outlives a reload of the page.
 */
export const useDrafts = create<DraftsState>()(
  persist(
    (set) => ({
      drafts: {},
      put: (key, draft) =>
        set(({ drafts }) => {
          const { [key]: _, ...rest } = drafts;
          return { drafts: draft ? { ...rest, [key]: draft } : rest };
        }),
    }),
    {
      name: 'galley.drafts',
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ drafts }) => ({ drafts }),
    },
  ),
);

/** The name of a draft: one field of one file of one library. */
export function draftKey(folder: string, path: string, field: string): string {
  return [folder, path, field].join('\n');
}
