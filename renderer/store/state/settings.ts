import type { LibrarySettings } from '../../../preload/contract/settings';

export interface SettingsSlice {
  /** What is set for the opened library. */
  readonly settings: LibrarySettings;
  readonly readSettings: () => void;
  readonly saveSettings: (patch: Partial<LibrarySettings>) => Promise<void>;
}
