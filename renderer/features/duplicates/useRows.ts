import { useEffect, useMemo } from 'react';
import type { ArticleId, ArticleRow } from '../../../preload/contract/article';
import { useDesk, useDeskStore } from '../../store/context';
import { overlay } from '../../store/predict';

/** The rows of these articles as far as they are known, with edits that are on their way; asks for those that are not. */
export function useRows(ids: readonly ArticleId[]): readonly ArticleRow[] {
  const store = useDeskStore();
  const rows = useDesk((s) => s.rows);
  const lacking = useDesk((s) => ids.some((id) => !s.rows.has(id) || s.stale.has(id)));
  const predictions = useDesk((s) => s.predictions);
  useEffect(() => {
    if (lacking) store.getState().wantRows(ids);
  }, [store, ids, lacking]);
  return useMemo(
    () => ids.flatMap((id) => rows.get(id) ?? []).map((row) => overlay(row, predictions)),
    [ids, rows, predictions],
  );
}
