import { useDesk, useDeskStore } from '../../store/context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureDetails } from './FailureDetails';

/** Says that something went wrong in Galley itself, with what a report needs, and the ways on. */
export function FailureDialog() {
  const store = useDeskStore();
  const failure = useDesk((s) => s.failure);
  const version = useDesk((s) => s.app?.version ?? '');
  const leave = (): void => store.getState().leaveFailure();
  return (
    <Dialog
      title="Something went wrong in Galley"
      open={failure !== null}
      onOpenChange={(open) => !open && leave()}
      footer={
        <span className="dialog-ends">
          <Button onClick={() => location.reload()}>Load the desk again</Button>
          <Button look="primary" onClick={leave}>
            Go on
          </Button>
        </span>
      }
    >
      <div className="failure">
        <p>
          Every decision made so far is in its file, and what you typed is kept. You can go on, or load the desk again
          when it does not look right.
        </p>
        {failure && <FailureDetails failure={failure} version={version} />}
      </div>
    </Dialog>
  );
}
