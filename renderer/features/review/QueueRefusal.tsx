import type { Refusal } from '../../../preload/contract/edit';
import { CommandKey } from '../../commands/CommandKey';
import { useRun } from '../../commands/useCommands';
import { plannedLabel, theirWords, valueText } from '../../format/field';
import { Button } from '../../ui/Button';
import { ThreeValues } from '../../ui/ThreeValues';

/** Why the decision was not written; where another writer was there first, what each of the two says. */
export function QueueRefusal({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const run = useRun();
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
            <ThreeValues theirs={theirWords(refusal)} yours={valueText(refusal.ours)} was={valueText(refusal.was)} />
          )}
        </div>
      ))}
      <div className="conflict-choice">
        <Button small onClick={() => run('conflict.theirs')}>
          {conflicts ? 'Keep theirs' : 'Leave it'} <CommandKey command="conflict.theirs" />
        </Button>
        <Button small onClick={() => run('conflict.mine')}>
          {conflicts ? 'Keep mine' : 'Try again'} <CommandKey command="conflict.mine" />
        </Button>
      </div>
    </section>
  );
}
