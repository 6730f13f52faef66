import type { Method } from '../../preload/contract/contract';
import type { Handlers } from './handlers';
import { previewOf } from './preview';
import type { Session } from './session';

type TakenBackMethod = Extract<Method, `takenBack.${string}`>;

/** `session` raises GalleyError `no-library` where none is open. */
export function takenBackHandlers(session: () => Session): Handlers<TakenBackMethod> {
  return {
    'takenBack.of': ({ id }) => session().takenBack.of(id),
    'takenBack.preview': async ({ ids }) => {
      const opened = session();
      await opened.takenBack.known();
      return previewOf(opened, await opened.takenBack.plan(ids));
    },
    'takenBack.letGo': async ({ ids, field }) => {
      await session().takenBack.letGo(ids, field);
      return null;
    },
  };
}
