import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ArticleId } from '../../../preload/contract/article';
import type { TopicSuggestion } from '../../../preload/contract/topics';
import { useConnection, useDeskStore } from '../../store/context';

const none: readonly TopicSuggestion[] = [];
/** Milliseconds. A key held down passes dozens of articles a second: only where it rests is one looked at. */
const rest = 60;

interface Suggestions {
  readonly suggestions: readonly TopicSuggestion[];
  /** Keeps the topic from being suggested for this article ever again. */
  readonly dismiss: (topic: string) => void;
}

/** Topics that the article mentions but lacks, asked for again whenever it changes. */
export function useSuggestions(id: ArticleId, version: number): Suggestions {
  const connection = useConnection();
  const store = useDeskStore();
  // Asked anew when the article changes.
  const question = useMemo(() => ({ id, version }), [id, version]);
  const [read, setRead] = useState<{ readonly id: ArticleId; readonly list: readonly TopicSuggestion[] } | null>(null);

  useEffect(() => {
    let stale = false;
    const timer = setTimeout(() => {
      connection.call('topics.suggest', { id: question.id }).then(
        (list) => (stale ? undefined : setRead({ id: question.id, list })),
        (error: unknown) => (stale ? undefined : store.getState().report(error)),
      );
    }, rest);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [connection, store, question]);

  const dismiss = useCallback(
    (topic: string): void => {
      connection.call('topics.dismiss', { topic, ids: [id] }).then(
        () => setRead((now) => (now?.id === id ? { id, list: now.list.filter((one) => one.topic !== topic) } : now)),
        (error: unknown) => store.getState().report(error),
      );
    },
    [connection, store, id],
  );

  return { suggestions: read?.id === id ? read.list : none, dismiss };
}
