import { CommandKey } from '../../commands/CommandKey';
import { focusStage } from '../../commands/places';
import { useRun } from '../../commands/useCommands';
import { count, rate as rateText } from '../../format/number';
import { useDesk, useDeskStore } from '../../store/context';
import { minutesLeft, perMinute } from '../../store/review/pace';
import { progressOf, type Review } from '../../store/review/queue';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';

/** Minutes as an editor says them. */
function timeText(minutes: number): string {
  if (minutes < 1) return 'less than a minute left';
  if (minutes < 90) return `about ${Math.round(minutes)} min left`;
  return `about ${Math.round(minutes / 60)} h left`;
}

/** How far the queue is, how fast it goes, and the way out. */
export function QueueHead({ review }: { readonly review: Review }) {
  const run = useRun();
  const store = useDeskStore();
  const advances = useDesk((s) => s.preferences.reviewAdvance);
  const { place, total, decided, gone, remaining } = progressOf(review);
  const rate = perMinute(review.pace);
  const left = minutesLeft(review.pace, remaining);
  const ended = review.at >= review.ids.length;
  const beginAnew = (): void => {
    store.getState().restartReview();
    focusStage();
  };
  return (
    <header className="queue-head">
      <h2 className="queue-title">Review</h2>
      <progress className="queue-bar" aria-label="Decided" max={Math.max(1, total)} value={decided} />
      <p className="queue-facts">
        <b>{ended ? 'Done' : `${count(place)} of ${count(total)}`}</b>
        <span>{count(decided)} decided</span>
        {rate !== null && <span>{rateText(rate)} a minute</span>}
        {left !== null && !ended && <span>{timeText(left)}</span>}
        {gone > 0 && <span>{count(gone)} gone, passed over</span>}
      </p>
      <span className="queue-ways">
        {review.resumed && (
          <Button look="quiet" small onClick={beginAnew}>
            Begin anew
          </Button>
        )}
        <Button look="quiet" small onClick={() => run('review.advance')}>
          {advances ? 'After deciding: next article' : 'After deciding: stay here'}
          <CommandKey command="review.advance" />
        </Button>
        <Button small onClick={() => store.getState().leaveReview()}>
          Leave <Kbd keys="Escape" />
        </Button>
      </span>
    </header>
  );
}
