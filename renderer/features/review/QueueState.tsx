import { CommandKey } from '../../commands/CommandKey';
import { useRun } from '../../commands/useCommands';
import { useDesk } from '../../store/context';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';

interface QueueStateProps {
  readonly published: boolean | null;
  readonly disabled: boolean;
}

const states = { true: 'Published', false: 'Unpublished', null: 'Not stated: the site publishes it' } as const;

/** How the article stands, and the decisions that lead to the next one. */
export function QueueState({ published, disabled }: QueueStateProps) {
  const run = useRun();
  const pinned = useDesk(({ reviewing }) => reviewing !== null && reviewing.pinned !== null);
  // What is published already is not to be published.
  const first = published === true ? 'leave' : 'publish';
  const look = (verdict: typeof first) => (verdict === first ? 'primary' : 'plain');
  return (
    <section className="queue-part" aria-label="Publication">
      <p className="queue-state" role="status">
        <span className={classes('state', `is-${published ?? 'unstated'}`)} aria-hidden />
        {states[`${published}`]}
      </p>
      <div className="queue-verdicts">
        <Button look={look('publish')} disabled={disabled} onClick={() => run('article.publish')}>
          Publish <CommandKey command="article.publish" />
        </Button>
        <Button disabled={disabled} onClick={() => run('review.unpublish')}>
          Unpublish <CommandKey command="review.unpublish" />
        </Button>
        <Button
          look={look('leave')}
          disabled={disabled}
          title="Reviewed, nothing changed"
          onClick={() => run('review.leaveAsIs')}
        >
          Leave as is <CommandKey command="review.leaveAsIs" />
        </Button>
        <Button look="quiet" onClick={() => run('review.skip')}>
          Skip <CommandKey command="review.skip" />
        </Button>
        <Button look="quiet" onClick={() => run('review.back')}>
          Back <CommandKey command="review.back" />
        </Button>
        <Button look="quiet" onClick={() => run('article.compare')}>
          {pinned ? 'Unpin' : 'Pin'} <CommandKey command="article.compare" />
        </Button>
      </div>
    </section>
  );
}
