import type { Preferences } from '../../../preload/contract/preferences';

export interface PreferencesSlice {
  readonly preferences: Preferences;
  /** Shows a preference without keeping it, e.g. while a pane is dragged. */
  readonly tryPreferences: (patch: Partial<Preferences>) => void;
  /** Shows a preference and keeps it. */
  readonly savePreferences: (patch: Partial<Preferences>) => Promise<void>;
  /** Takes over what main says, unless a newer choice is on its way to it. */
  readonly takePreferences: (preferences: Preferences) => void;
  /** Turns remote images on or off and loads the page again: what may be loaded comes with the document. */
  readonly toggleRemoteImages: () => Promise<void>;
}
