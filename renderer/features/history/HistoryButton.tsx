import { CommandKey } from '../../commands/CommandKey';
import { useRun } from '../../commands/useCommands';
import { count, counted } from '../../format/number';
import { useDesk } from '../../store/context';
import { Button } from '../../ui/Button';
import { Tip } from '../../ui/Tip';
import { useNow } from '../../ui/useNow';
import { standingToday } from './entry-words';

/** Opens the history, and says how much was changed today. */
export function HistoryButton() {
  const run = useRun();
  const now = useNow();
  const open = useDesk((s) => s.view === 'history');
  const today = useDesk((s) => (s.history ? standingToday(s.history, now) : 0));
  const tip = today > 0 ? `${counted(today, 'change')} today` : 'Every change, with its way back';
  return (
    <Tip label={tip}>
      <Button aria-pressed={open} onClick={() => run('view.history')}>
        Changes{today > 0 && <span className="top-count">{count(today)}</span>}
        <CommandKey command="view.history" />
      </Button>
    </Tip>
  );
}
