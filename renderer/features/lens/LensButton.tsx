import { useKey, useRun } from '../../commands/useCommands';
import { useDesk } from '../../store/context';
import { Button } from '../../ui/Button';
import { Tip } from '../../ui/Tip';

/** Opens the lens. */
export function LensButton() {
  const run = useRun();
  const key = useKey('view.lens');
  const open = useDesk((s) => s.view === 'lens');
  return (
    <Tip label="Quality, dates and providers as charts" keys={key}>
      <Button aria-pressed={open} onClick={() => run('view.lens')}>
        Lens
      </Button>
    </Tip>
  );
}
