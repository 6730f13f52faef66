import type { ArticleId } from '../../preload/contract/article';
import type { Method } from '../../preload/contract/contract';
import type { Operation } from '../../preload/contract/edit';
import { policyLabel } from '../edits/label';
import type { Handlers } from './handlers';
import { previewOf } from './preview';
import type { Session } from './session';

type LensMethod = Extract<Method, `lens.${string}`>;

const set = (value: boolean): readonly Operation[] => [{ field: 'published', op: 'set', value }];

/** `session` raises GalleyError `no-library` where none is open. */
export function lensHandlers(session: () => Session): Handlers<LensMethod> {
  return {
    'lens.read': ({ filter }) => session().library.lens.read(filter),
    'lens.flips': (question) => session().library.lens.flips(question),
    'lens.preview': async ({ unstated, ...question }) => {
      const opened = session();
      // Nothing that the crawler scored meanwhile may be judged by its old score.
      await opened.library.rescan();
      const turned = opened.library.lens.turned(question);
      const edits = (ids: Iterable<ArticleId>, operations: readonly Operation[]) =>
        opened.paths([...ids]).map((path) => ({ path, operations }));
      const wanted = [
        ...edits(turned.publish, set(true)),
        ...edits(turned.unpublish, set(false)),
        ...(unstated ? edits(turned.unstatedBelow, set(false)) : []),
      ];
      const plan = await opened.edits.planEach(wanted, (files) => policyLabel(question.threshold, files));
      return previewOf(opened, plan);
    },
    'lens.providers': ({ filter }) => session().library.lens.scorecard(filter),
    'lens.rules': () => session().library.lens.rules(),
    'lens.heatExceptions': () => {
      const { lens } = session().library;
      return { ids: lens.heatExceptions(), revision: lens.rules().revision };
    },
  };
}
