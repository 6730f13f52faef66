import type { Refusal } from '../../../preload/contract/edit';
import { plannedLabel, valueText } from '../../format/field';
import { useDeskStore } from '../../store/context';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';
import { ThreeValues } from '../../ui/ThreeValues';

/** Why the decision was not written; where another writer was there first, what each of the two says. */
export function QueueRefusal({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const store = useDeskStore();
  const conflicts = refusals.some(({ problem }) => problem.code === 'conflict');
  return (
    <section className="conflict queue-refusal" role="alert">
      {refusals.map((refusal) => (
        <div key={`${refusal.field}:${refusal.problem.code}`}>
          <p className="conflict-title">
            {refusal.problem.code === 'conflict' && refusal.field !== null
              ? `The file changed meanwhile. ${plannedLabel(refusal.field)} is left as it is on disk.`
              : refusal.problem.message}
          </p>
          {refusal.problem.code === 'conflict' && (
            <ThreeValues
              theirs={valueText(refusal.theirs)}
              yours={valueText(refusal.ours)}
              was={valueText(refusal.was)}
            />
          )}
        </div>
      ))}
      <div className="conflict-choice">
        <Button small onClick={() => void store.getState().settleDecision('theirs')}>
          {conflicts ? 'Keep theirs' : 'Leave it'} <Kbd keys="k" />
        </Button>
        <Button small onClick={() => void store.getState().settleDecision('mine')}>
          {conflicts ? 'Use mine' : 'Try again'} <Kbd keys="m" />
        </Button>
      </div>
    </section>
  );
}
