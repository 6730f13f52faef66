import { useMemo } from 'react';
import type { ArticleId } from '../../../preload/contract/article';
import type { TopicSuggestion } from '../../../preload/contract/topics';
import { useDesk } from '../../store/context';
import { versionOf } from '../../store/rows';
import { shownRow } from '../../store/rows';
import { useAnswer } from '../../store/use-answer';

/** As many as there are number keys. */
const most = 9;

/** Topics that the article mentions but lacks: those that number keys add. `null`: no article. */
export function useKeyTopics(id: ArticleId | null): readonly TopicSuggestion[] {
  const version = useDesk((s) => (id === null ? 0 : versionOf(s, id)));
  const row = useDesk((s) => (id === null ? undefined : s.rows.get(id)));
  const predictions = useDesk((s) => s.predictions);
  const suggested = useAnswer('topics.suggest', id === null ? undefined : { id }, ['edits.state'], version);
  return useMemo(() => {
    if (row === undefined || suggested === null) return [];
    const has = new Set(shownRow({ rows: new Map([[row.id, row]]), predictions }, row.id)?.topics);
    return suggested.filter(({ topic }) => !has.has(topic)).slice(0, most);
  }, [row, predictions, suggested]);
}
