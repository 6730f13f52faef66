import type { Method } from '../../preload/contract/contract';
import type { Handlers } from './handlers';
import type { Session } from './session';

type ReviewMethod = Extract<Method, `marks.${string}` | `duplicates.${string}`>;

/** `session` raises GalleyError `no-library` where none is open. */
export function reviewHandlers(session: () => Session): Handlers<ReviewMethod> {
  return {
    'marks.read': ({ ids }) => session().marks.read(ids),
    'marks.set': async ({ ids, change }) => {
      await session().marks.set(ids, change, Date.now());
      return null;
    },
    'duplicates.list': () => session().duplicates.list(),
    'duplicates.of': ({ id }) => session().duplicates.of(id),
    'duplicates.dismiss': async ({ ids, dismissed }) => {
      await session().duplicates.dismiss(ids, dismissed);
      return null;
    },
  };
}
