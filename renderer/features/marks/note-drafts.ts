import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

interface NoteDraftsState {
  readonly drafts: Readonly<Record<string, string>>;
  /** Keeps the text, or with `null` forgets it. */
  readonly put: (key: string, text: string | null) => void;
}

/** Notes that are being typed. They outlive a reload of the page, not the closing of their dialog. */
export const useNoteDrafts = create<NoteDraftsState>()(
  persist(
    (set) => ({
      drafts: {},
      put: (key, text) =>
        set(({ drafts }) => {
          const { [key]: _, ...rest } = drafts;
          return { drafts: text === null ? rest : { ...rest, [key]: text } };
        }),
    }),
    {
      name: 'galley.notes',
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ drafts }) => ({ drafts }),
    },
  ),
);

/** The name of a draft: the note about one file of one library. */
export function noteKey(folder: string, path: string): string {
  return [folder, path].join('\n');
}
