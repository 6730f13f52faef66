import type { ReactNode } from 'react';
import type { ArticleId } from '../../../preload/contract/article';
import type { TopicSuggestion } from '../../../preload/contract/topics';
import { useDesk } from '../../store/context';
import { readOnlyReason } from '../../store/library-state';
import { overlay } from '../../store/predict';
import type { Review } from '../../store/review/queue';
import { DecisionList } from './DecisionList';
import { QueueMatch } from './QueueMatch';
import { QueueQuality } from './QueueQuality';
import { QueueRefusal } from './QueueRefusal';
import { QueueState } from './QueueState';
import { QueueTopics } from './QueueTopics';

interface QueuePanelProps {
  readonly id: ArticleId;
  readonly review: Review;
  readonly suggestions: readonly TopicSuggestion[];
  /** A field has done its work: the keys belong to the article again. */
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** What there is to decide of the shown article, and what was decided last. */
export function QueuePanel({ id, review, suggestions, onDone, children }: QueuePanelProps) {
  const known = useDesk((s) => s.rows.get(id));
  const predictions = useDesk((s) => s.predictions);
  const readOnly = useDesk((s) => readOnlyReason(s.library));
  const row = known && overlay(known, predictions);
  return (
    <aside className="queue-panel scrolls" aria-label="Decision">
      {readOnly !== null && (
        <p className="inspector-refusal" role="status">
          Read-only
        </p>
      )}
      {row && (
        <>
          <QueueState published={row.published} disabled={readOnly !== null} />
          {review.refused !== null && <QueueRefusal refusals={review.refused.refusals} />}
          <QueueQuality quality={row.quality} disabled={readOnly !== null} onDone={onDone} />
          <QueueTopics topics={row.topics} suggestions={suggestions} disabled={readOnly !== null} onDone={onDone} />
        </>
      )}
      {children}
      {/* Comes and goes, often over the article before: nothing that is reached for may stand below it. */}
      {readOnly === null && <QueueMatch review={review} />}
      <DecisionList review={review} />
    </aside>
  );
}
