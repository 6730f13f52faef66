/** What the editor set for one library, kept in the data folder beside its journal and shared by all doors. */
export interface LibrarySettings {
  /** Articles of at least this quality are meant to be published; `null` until somebody says so. A whole number. */
  readonly threshold: number | null;
}

export const defaultSettings: LibrarySettings = { threshold: null };
