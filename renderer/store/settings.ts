import { defaultSettings } from '../../preload/contract/settings';
import { sessionOf } from './library-state';
import type { SliceTools } from './state';
import type { SettingsSlice } from './state/settings';

export function createSettings({ set, get, connection }: SliceTools): SettingsSlice {
  const read = async (): Promise<void> => {
    const session = sessionOf(get().library);
    const settings = await connection.call('settings.read', null);
    if (sessionOf(get().library) === session) set({ settings });
  };
  return {
    settings: defaultSettings,
    readSettings: () => void read().catch(get().report),
    saveSettings: async (patch) => {
      try {
        set({ settings: await connection.call('settings.write', patch) });
      } catch (error) {
        get().report(error);
      }
    },
  };
}
