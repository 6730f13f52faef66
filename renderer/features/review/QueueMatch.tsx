import { CommandKey } from '../../commands/CommandKey';
import { paragraphForEye } from '../../format/paragraph';
import { companionWords } from '../../format/companion';
import { useDesk, useDeskStore } from '../../store/context';
import type { Review } from '../../store/review/queue';
import { shownOf } from '../../store/review/queue';
import { matchable } from '../../store/review/match';
import { companionOf } from '../../store/rules';
import { shownRow } from '../../store/rows';
import { Button } from '../../ui/Button';

/** The change that keeps a rule which a decision made an article leave; nothing when there is none. */
export function QueueMatch({ review }: { readonly review: Review }) {
  const store = useDeskStore();
  const id = useDesk(matchable);
  const companion = useDesk((desk) => (id === null ? null : companionOf(desk, id)));
  const title = useDesk((desk) => (id === null ? undefined : shownRow(desk, id)?.title));
  if (id === null || companion === null) return null;
  return (
    <section className="queue-part queue-match" role="status" aria-label="Matching change">
      <p className="muted">
        {id === shownOf(review)
          ? 'Nearly all articles here keep'
          : `“${paragraphForEye(title ?? '')}”: nearly all articles here keep`}{' '}
        a rule that this one no longer does.
      </p>
      <Button small disabled={review.busy} onClick={() => void store.getState().matchDecision()}>
        {companionWords(companion.operations)}
        <CommandKey command="article.match" />
      </Button>
    </section>
  );
}
