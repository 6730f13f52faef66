import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Draft } from './draft';

interface DraftsState {
  readonly drafts: Readonly<Record<string, Draft<string | null>>>;
  put(key: string, draft: Draft<string | null> | null): void;
}

/**
 * Text that was typed and not saved. It waits where it was typed while the editor looks at other articles, and
 * outlives the window: who closes it has not decided against the text.
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
      storage: createJSONStorage(() => localStorage),
      partialize: ({ drafts }) => ({ drafts }),
    },
  ),
);

/** The name of a draft: one field of one file of one library. */
export function draftKey(folder: string, path: string, field: string): string {
  return [folder, path, field].join('\n');
}

/** The files of a library in which texts wait, each once. */
export function draftedPaths(drafts: DraftsState['drafts'], folder: string): readonly string[] {
  const own = Object.keys(drafts).filter((key) => key.startsWith(`${folder}\n`));
  return [...new Set(own.map((key) => key.slice(folder.length + 1, key.lastIndexOf('\n'))))];
}
