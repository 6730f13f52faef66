import { CommandKey } from '../../commands/CommandKey';
import { useRun } from '../../commands/useCommands';
import { useDesk } from '../../store/context';
import { Button } from '../../ui/Button';
import { Tip } from '../../ui/Tip';

/** Opens the lens. */
export function LensButton() {
  const run = useRun();
  const open = useDesk((s) => s.view === 'lens');
  return (
    <Tip label="Quality, dates and providers as charts">
      <Button aria-pressed={open} onClick={() => run('view.lens')}>
        Lens
        <CommandKey command="view.lens" />
      </Button>
    </Tip>
  );
}
