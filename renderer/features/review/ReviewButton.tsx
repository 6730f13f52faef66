import { CommandKey } from '../../commands/CommandKey';
import { useRun } from '../../commands/useCommands';
import { count, counted } from '../../format/number';
import { useDesk } from '../../store/context';
import { Button } from '../../ui/Button';
import { Tip } from '../../ui/Tip';

/** Goes through the selected articles one by one, or without any through all that are shown, and says how many. */
export function ReviewButton() {
  const run = useRun();
  const selected = useDesk((s) => s.selected.size);
  const shown = useDesk((s) => s.ids.length - s.departed);
  const queue = selected > 0 ? selected : shown;
  return (
    <Tip label={`${counted(queue, selected > 0 ? 'selected article' : 'article')}, one after the other`}>
      <Button disabled={queue === 0} onClick={() => run('review.start')}>
        Review<span className="top-count">{count(queue)}</span>
        <CommandKey command="review.start" />
      </Button>
    </Tip>
  );
}
