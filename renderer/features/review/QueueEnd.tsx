import { useEffect, useRef } from 'react';
import { count, rate as rateText } from '../../format/number';
import { useDeskStore } from '../../store/context';
import { perMinute } from '../../store/review/pace';
import { summaryOf, undecided, type Review } from '../../store/review/queue';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';
import { CommandKey } from '../../commands/CommandKey';
import { useRun } from '../../commands/useCommands';
import { DecisionList } from './DecisionList';

/** What came of the queue, and what is left of it. */
export function QueueEnd({ review }: { readonly review: Review }) {
  const store = useDeskStore();
  const run = useRun();
  const title = useRef<HTMLHeadingElement>(null);
  const left = undecided(review);
  const rate = perMinute(review.pace);
  useEffect(() => {
    // Not a button: one Enter too many would take the sum away.
    title.current?.focus();
  }, []);
  const showFlagged = (): void => {
    const { leaveReview, setFilter, show } = store.getState();
    leaveReview();
    setFilter('is:flagged');
    show('articles');
  };
  return (
    <div className="queue-end scrolls">
      <h2 ref={title} tabIndex={-1} className="queue-end-title">
        {left.length === 0 ? 'Everything in this queue is decided' : 'The end of the queue'}
      </h2>
      <dl className="queue-sums">
        {summaryOf(review).map(({ label, count: articles }) => (
          <div key={label}>
            <dd>{articles}</dd>
            <dt>{label}</dt>
          </div>
        ))}
      </dl>
      {rate !== null && <p className="muted">{rateText(rate)} articles a minute</p>}
      <div className="queue-end-ways">
        {left.length > 0 && (
          <Button look="primary" onClick={() => store.getState().startReview(left, null)}>
            {left.length === 1 ? 'Review the undecided article' : `Review the ${count(left.length)} undecided articles`}
          </Button>
        )}
        <Button
          {...(left.length === 0 ? { look: 'primary' as const } : {})}
          onClick={() => store.getState().leaveReview()}
        >
          Back to the articles <Kbd keys="Escape" />
        </Button>
        {review.flagged.size > 0 && <Button onClick={showFlagged}>Show the flagged</Button>}
        <Button look="quiet" onClick={() => run('review.back')}>
          Last article <CommandKey command="review.back" />
        </Button>
      </div>
      <DecisionList review={review} />
    </div>
  );
}
