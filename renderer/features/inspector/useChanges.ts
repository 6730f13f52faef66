import { useMemo } from 'react';
import type { ArticleId } from '../../../preload/contract/article';
import type { ArticleChange } from '../../../preload/contract/edit';
import { useDesk } from '../../store/context';
import { useAnswering } from '../../store/use-answer';

const none: readonly ArticleChange[] = [];

/** What was changed in the article, newest first; read again after every edit, undo and redo. `null` until the first answer. */
export function useChanges(id: ArticleId, version: number): readonly ArticleChange[] | null {
  const history = useDesk(({ undoState }) => undoState);
  // Also when an edit, undo or redo changes what can be taken back.
  const state = useMemo(() => ({ version, history }), [version, history]);
  const answer = useAnswering('articles.changes', { id }, { version: state });
  if (answer.kind === 'waiting') return null;
  return answer.kind === 'answered' ? answer.output : none;
}
