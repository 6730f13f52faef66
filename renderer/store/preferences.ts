import { defaultPreferences, type Preferences } from '../../preload/contract/preferences';
import type { SliceTools } from './state';
import type { PreferencesSlice } from './state/preferences';

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
