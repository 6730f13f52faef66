import { focusStage } from '../../commands/places';
import { count } from '../../format/number';
import { useDesk, useDeskStore } from '../../store/context';
import { asItStands } from '../../store/unfinished';
import type { Unfinished } from '../../store/state/bulk';
import { Button } from '../../ui/Button';
import { paceWords } from './pace';
import { causeWords, unfinishedWords } from './refusal-words';

/** Does it, and gives the keys back to the screen: the bar goes, or becomes another one. */
const then = (work: () => unknown) => (): void => {
  void work();
  focusStage();
};

function Running() {
  const store = useDeskStore();
  const progress = useDesk((s) => s.progress);
  if (!progress || progress.total <= 1) return null;
  const { done, total } = progress;
  return (
    <section className="bulk-bar" aria-label="Progress">
      <b>Writing</b>
      <progress className="scan-bar" aria-label="Files written" max={total} value={done} />
      <span className="batch-count">
        {count(done)} of {count(total)}
      </span>
      <span className="muted batch-pace">{paceWords(progress)}</span>
      <Button small onClick={then(() => store.getState().cancelEdit())}>
        Stop
      </Button>
    </section>
  );
}

function Ended({ unfinished }: { readonly unfinished: Unfinished }) {
  const store = useDeskStore();
  const { entry, way, left, refused } = unfinished;
  const cause = causeWords(unfinished);
  const { rollBack, finish, leaveUnfinished, openPanel } = store.getState();
  return (
    <section className="bulk-bar is-warning" aria-label="Unfinished batch">
      <span className="bulk-words" role="alert">
        {unfinishedWords(unfinished)}
        {cause !== '' && <span className="batch-cause">{cause}</span>}
      </span>
      <div className="bulk-do">
        {refused.length > 0 && <Button onClick={() => openPanel('unfinished')}>Review {count(refused.length)}…</Button>}
        {left > 0 && <Button onClick={then(finish)}>{way === 'on' ? 'Finish the rest' : 'Undo the rest'}</Button>}
        {entry !== null && <Button onClick={then(rollBack)}>{way === 'on' ? 'Roll back' : 'Redo'}</Button>}
        <Button onClick={then(leaveUnfinished)}>Keep as it is</Button>
      </div>
    </section>
  );
}

/** A batch while it is written, and what is left to decide when it ended. */
export function BatchBar() {
  const unfinished = useDesk((s) => s.unfinished);
  const history = useDesk((s) => s.history);
  const batch = asItStands(unfinished, history);
  return (
    <>
      <Running />
      {batch && <Ended unfinished={batch} />}
    </>
  );
}
