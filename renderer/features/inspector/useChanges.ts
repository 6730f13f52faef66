import { useEffect, useMemo, useState } from 'react';
import type { ArticleId } from '../../../preload/contract/article';
import type { ArticleChange } from '../../../preload/contract/edit';
import { useConnection, useDesk, useDeskStore } from '../../store/context';

const none: readonly ArticleChange[] = [];

/** What was changed in the article, newest first; read again after every edit, undo and redo. `null` until the first answer. */
export function useChanges(id: ArticleId, version: number): readonly ArticleChange[] | null {
  const connection = useConnection();
  const store = useDeskStore();
  const history = useDesk(({ undoState }) => undoState);
  // Asked anew when the article changes, and when an edit, undo or redo changes what can be taken back.
  const question = useMemo(() => ({ id, version, history }), [id, version, history]);
  const [read, setRead] = useState<{ readonly id: ArticleId; readonly changes: readonly ArticleChange[] } | null>(null);

  useEffect(() => {
    let stale = false;
    connection.call('articles.changes', { id: question.id }).then(
      (changes) => (stale ? undefined : setRead({ id: question.id, changes })),
      (error: unknown) => {
        if (stale) return;
        setRead({ id: question.id, changes: none });
        store.getState().report(error);
      },
    );
    return () => {
      stale = true;
    };
  }, [connection, store, question]);

  return read?.id === id ? read.changes : null;
}
