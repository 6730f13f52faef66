import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { ArticleId } from '../../../preload/contract/article';
import { places } from '../../commands/places';
import { useDesk, useDeskStore } from '../../store/context';
import { shownOf, type Review } from '../../store/review/queue';
import { classes } from '../../ui/classes';
import { QueueEnd } from './QueueEnd';
import { QueueHead } from './QueueHead';
import { QueuePanel } from './QueuePanel';
import { useKeyTopics } from './useKeyTopics';

interface ReviewViewProps {
  /** The article as a reader would meet it. */
  readonly renderArticle: (id: ArticleId) => ReactNode;
  /** What the editor noted of it, and the articles that tell the same story. */
  readonly renderMarks: (id: ArticleId) => ReactNode;
}

/** The queue: one article at a time, decided with single keys. */
export function ReviewView(slots: ReviewViewProps) {
  const review = useDesk((s) => s.reviewing);
  return review === null ? null : <Queue review={review} {...slots} />;
}

function Queue({ review, renderArticle, renderMarks }: ReviewViewProps & { readonly review: Review }) {
  const store = useDeskStore();
  const id = shownOf(review);
  const sheet = useRef<HTMLDivElement>(null);
  const topics = useKeyTopics(id);
  const ended = id === null;

  // Here the keys are read, also after a control that had the focus has gone.
  useEffect(() => {
    if (id !== null) sheet.current?.focus({ preventScroll: true });
  }, [id]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const { panel, leaveReview, decide } = store.getState();
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || panel !== null) return;
    if (event.key === 'Escape') {
      // From a field back to the article; from the article out of the queue.
      if (ended || event.target === sheet.current) leaveReview();
      else sheet.current?.focus();
    } else if (event.target !== sheet.current) return;
    else {
      const topic = /^[1-9]$/.test(event.key) ? topics[Number(event.key) - 1] : undefined;
      if (topic === undefined) return;
      void decide({ field: 'topics', op: 'add', topics: [topic.topic] });
    }
    event.preventDefault();
  };

  const pinned = review.pinned !== null && review.pinned !== id ? review.pinned : null;
  return (
    <div className="queue" onKeyDown={onKeyDown}>
      <QueueHead review={review} />
      {id === null ? (
        <QueueEnd review={review} />
      ) : (
        <div className="queue-body">
          {pinned !== null && (
            <section className="queue-sheet is-pinned scrolls" aria-label="Pinned article" tabIndex={0}>
              {renderArticle(pinned)}
            </section>
          )}
          <section
            ref={sheet}
            id={places.reading}
            data-stage
            className={classes('queue-sheet', 'scrolls', pinned !== null && 'is-beside')}
            aria-label="Article to review"
            tabIndex={-1}
          >
            {renderArticle(id)}
          </section>
          <QueuePanel key={id} id={id} review={review} suggestions={topics} onDone={() => sheet.current?.focus()}>
            {renderMarks(id)}
          </QueuePanel>
        </div>
      )}
    </div>
  );
}
