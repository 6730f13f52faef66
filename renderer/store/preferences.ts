import { defaultPreferences, type Preferences } from '../../preload/contract/preferences';
import type { SliceTools } from './desk';

export interface PreferencesSlice {
  readonly preferences: Preferences;
  /** Shows a preference without keeping it, e.g. while a pane is dragged. */
  readonly tryPreferences: (patch: Partial<Preferences>) => void;
  /** Shows a preference and keeps it. */
  readonly savePreferences: (patch: Partial<Preferences>) => Promise<void>;
  /** Turns remote images on or off and loads the page again: what may be loaded comes with the document. */
  readonly toggleRemoteImages: () => Promise<void>;
}

export function createPreferences({ set, get, connection }: SliceTools): PreferencesSlice {
  const tryPreferences = (patch: Partial<Preferences>): void =>
    set((state) => ({ preferences: { ...state.preferences, ...patch } }));
  return {
    preferences: defaultPreferences,
    tryPreferences,
    savePreferences: async (patch) => {
      tryPreferences(patch);
      try {
        await connection.call('preferences.write', patch);
      } catch (error) {
        get().report(error);
      }
    },
    toggleRemoteImages: async () => {
      const remoteImages = !get().preferences.remoteImages;
      try {
        await connection.call('preferences.write', { remoteImages });
        globalThis.location.reload();
      } catch (error) {
        get().report(error);
      }
    },
  };
}
