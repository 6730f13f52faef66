import type { Method } from '../../preload/contract/contract';
import type { Handlers } from './handlers';
import type { Session } from './session';

type SettingsMethod = Extract<Method, `settings.${string}`>;

/** `session` raises GalleyError `no-library` where none is open. */
export function settingsHandlers(session: () => Session): Handlers<SettingsMethod> {
  return {
    'settings.read': () => session().settings,
    'settings.write': (patch) => session().changeSettings(patch),
  };
}
