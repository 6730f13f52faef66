import { useCallback, useMemo, useState } from 'react';
import type { ArticleId } from '../../../preload/contract/article';
import type { TopicSuggestion } from '../../../preload/contract/topics';
import { useConnection, useDeskStore } from '../../store/context';
import { useAnswer } from '../../store/use-answer';

const none: readonly TopicSuggestion[] = [];

interface Suggestions {
  readonly suggestions: readonly TopicSuggestion[];
  /** Keeps the topic from being suggested for this article ever again. */
  readonly dismiss: (topic: string) => void;
}

/** Topics that the article mentions but lacks, asked for again whenever it changes. */
export function useSuggestions(id: ArticleId, version: number): Suggestions {
  const connection = useConnection();
  const store = useDeskStore();
  const suggested = useAnswer('topics.suggest', { id }, [], version) ?? none;
  // What was answered before still names them.
  const [dismissed, setDismissed] = useState<{ readonly id: ArticleId; readonly topics: readonly string[] } | null>(
    null,
  );

  const dismiss = useCallback(
    (topic: string): void => {
      connection.call('topics.dismiss', { topic, ids: [id] }).then(
        () => setDismissed((now) => ({ id, topics: now?.id === id ? [...now.topics, topic] : [topic] })),
        (error: unknown) => store.getState().report(error),
      );
    },
    [connection, store, id],
  );

  const suggestions = useMemo(() => {
    const gone = dismissed?.id === id ? dismissed.topics : [];
    return gone.length === 0 ? suggested : suggested.filter(({ topic }) => !gone.includes(topic));
  }, [suggested, dismissed, id]);
  return { suggestions, dismiss };
}
