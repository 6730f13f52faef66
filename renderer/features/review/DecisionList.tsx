import { Undo2 } from 'lucide-react';
import { paragraphForEye } from '../../format/paragraph';
import { useDeskStore } from '../../store/context';
import { shownOf, type Review } from '../../store/review/queue';
import { classes } from '../../ui/classes';

const shownDecisions = 10;

/** The last decisions, newest first: each leads back to its article, and can be taken back. */
export function DecisionList({ review }: { readonly review: Review }) {
  const store = useDeskStore();
  const last = review.decisions.slice(-shownDecisions).toReversed();
  if (last.length === 0) return null;
  return (
    <section className="queue-part" aria-label="Last decisions">
      <span className="queue-label">Last decisions</span>
      <ol className="decisions">
        {last.map(({ number, id, title, label, undone }) => (
          <li key={number} className={classes('decision', undone && 'is-undone')}>
            <button
              type="button"
              className="decision-article"
              aria-current={id === shownOf(review)}
              title={title}
              onClick={() => store.getState().reviewAgain(id)}
            >
              <span className="decision-label">{undone ? `Taken back: ${label}` : label}</span>
              <span className="decision-title truncate">{paragraphForEye(title)}</span>
            </button>
            {!undone && (
              <button
                type="button"
                className="icon-button is-small"
                aria-label={`Take back: ${label}, ${title}`}
                title="Take back"
                onClick={() => void store.getState().undoDecision(number)}
              >
                <Undo2 size={14} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
