import { useMemo } from 'react';
import { printFilter } from '../../../preload/contract/filter/print';
import type { Dismissal, TopicChange, TopicMentions } from '../../../preload/contract/topics';
import { useConnection, useDeskStore } from '../../store/context';
import { changeTitle } from './change-title';

/** What the topics desk asks of the store and of main. Nothing is written here: every change is shown as a plan first. */
export interface TopicActions {
  readonly plan: (change: TopicChange) => void;
  readonly planMention: (mention: TopicMentions) => void;
  readonly dismiss: (dismissal: Dismissal) => void;
  readonly showArticles: (topic: string) => void;
  readonly leave: () => void;
}

/** `dismissed` is called once main has kept a dismissal. */
export function useTopicActions(dismissed: () => void): TopicActions {
  const store = useDeskStore();
  const connection = useConnection();
  return useMemo(
    () => ({
      plan: (change) => {
        const intent = { request: null, title: changeTitle(change) };
        void store.getState().review(() => connection.call('topics.preview', { change }), intent, 0);
      },
      planMention: ({ topic, ids }) => {
        const request = { ids: [...ids], operations: [{ field: 'topics', op: 'add', topics: [topic] }] } as const;
        void store
          .getState()
          .review(() => connection.call('edits.preview', request), { request, title: null }, ids.length);
      },
      dismiss: (dismissal) => {
        connection.call('topics.dismiss', dismissal).then(dismissed, store.getState().report);
      },
      showArticles: (topic) => {
        store.getState().setFilter(printFilter({ kind: 'name', field: 'topic', name: topic }));
        store.getState().show('articles');
      },
      leave: () => store.getState().show('articles'),
    }),
    [store, connection, dismissed],
  );
}
