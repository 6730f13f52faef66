import { defaultPreferences, type Preferences } from '../../preload/contract/preferences';
import { sameSort } from './sort';
import type { SliceTools } from './state';
import type { PreferencesSlice } from './state/preferences';

export function createPreferences({ set, get, connection }: SliceTools): PreferencesSlice {
  const tryPreferences = (patch: Partial<Preferences>): void =>
    set((state) => ({ preferences: { ...state.preferences, ...patch } }));
  let writing = 0;

  const takePreferences = (preferences: Preferences): void => {
    // What main says while a newer choice is on its way to it is older than what the editor sees.
    if (writing > 0) return;
    const { sort } = get().preferences;
    set({ preferences });
    // Another window on the same preferences may have sorted.
    if (!sameSort(sort, preferences.sort)) get().runQuery('asked');
  };

  return {
    preferences: defaultPreferences,
    tryPreferences,
    savePreferences: async (patch) => {
      tryPreferences(patch);
      writing += 1;
      const written = await connection.call('preferences.write', patch).catch(get().report);
      writing -= 1;
      if (written) takePreferences(written);
    },
    takePreferences,
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
