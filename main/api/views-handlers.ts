import type { Method } from '../../preload/contract/contract';
import type { Handlers } from './handlers';
import type { Session } from './session';

type ViewsMethod = Extract<Method, `views.${string}`>;

/** `session` raises GalleyError `no-library` where none is open. */
export function viewsHandlers(session: () => Session): Handlers<ViewsMethod> {
  return {
    'views.list': () => session().views.list(),
    'views.counts': () => session().views.counts(),
    'views.create': ({ view, shared }) => session().views.create(view, shared),
    'views.update': ({ id, view, seen }) => session().views.update(id, view, seen),
    'views.share': ({ id, shared }) => session().views.share(id, shared),
    'views.remove': ({ id }) => session().views.remove(id),
    'views.restore': ({ id }) => session().views.restore(id),
    'views.restoreBuiltIn': () => session().views.restoreBuiltIn(),
    'views.order': ({ ids }) => session().views.order(ids),
  };
}
