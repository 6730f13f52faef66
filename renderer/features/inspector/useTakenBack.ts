import { useEffect, useMemo, useState } from 'react';
import type { ArticleId } from '../../../preload/contract/article';
import type { TakenBack } from '../../../preload/contract/taken-back';
import { useConnection, useDeskStore } from '../../store/context';

const none: readonly TakenBack[] = [];

/**
 * What another writer took back in an article that bears the mark.
 * @param marked whether its row has the mark
 * @param version read again when it changes
 */
export function useTakenBack(id: ArticleId, marked: boolean, version: number): readonly TakenBack[] {
  const connection = useConnection();
  const store = useDeskStore();
  const question = useMemo(() => ({ id, version }), [id, version]);
  const [read, setRead] = useState<{ readonly id: ArticleId; readonly of: readonly TakenBack[] } | null>(null);

  useEffect(() => {
    if (!marked) return undefined;
    let stale = false;
    connection.call('takenBack.of', { id: question.id }).then(
      (of) => (stale ? undefined : setRead({ id: question.id, of })),
      (error: unknown) => (stale ? undefined : store.getState().report(error)),
    );
    return () => {
      stale = true;
    };
  }, [connection, store, marked, question]);

  return marked && read?.id === id ? read.of : none;
}
