import type { Method } from '../../preload/contract/contract';
import type { Carriers } from '../edits/plan-topic';
import type { Library } from '../library/library';
import type { Handlers } from './handlers';
import { previewOf } from './preview';
import type { Session } from './session';

type TopicMethod = Extract<Method, `topics.${string}`>;

/** `session` raises GalleyError `no-library` where none is open. */
export function topicHandlers(session: () => Session): Handlers<TopicMethod> {
  return {
    'topics.list': () => session().library.topics.list(),
    'topics.preview': async ({ change }) => {
      const opened = session();
      // No article that carries the topic may be missed: a watcher loses events, and a scan may have been cancelled.
      if (change.kind !== 'create') await opened.library.rescan();
      return previewOf(opened, await opened.edits.planTopic(change, carriersIn(opened.library)));
    },
    'topics.suggest': ({ id }) => {
      const opened = session();
      return opened.library.topics.suggestions(opened.row(id).id, opened.wanted);
    },
    'topics.mentions': () => {
      const opened = session();
      return opened.library.topics.mentions(opened.wanted);
    },
    'topics.dismiss': async ({ topic, ids }) => {
      const opened = session();
      await opened.dismissals.dismiss(topic, ids === null ? null : opened.paths(ids));
      return null;
    },
  };
}

function carriersIn(library: Library): Carriers {
  return {
    paths: (topics) => library.topics.carriers(topics).flatMap((id) => library.path(id) ?? []),
    isUsed: (topic) => library.topics.carriers([topic]).length > 0,
  };
}
