import type { Refusal } from '../../../preload/contract/edit';
import { count } from '../../format/number';
import { isConflict } from '../../store/conflicts';
import { useDesk, useDeskStore } from '../../store/context';
import { asItStands } from '../../store/unfinished';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { isDiskFailure, unfinishedWords } from './refusal-words';
import { RefusedFiles } from './RefusedFiles';

/** The files that a batch did not change: what is in the way of each, and the ways on, for one or for all. */
export function UnfinishedDialog() {
  const store = useDeskStore();
  const kept = useDesk((s) => s.unfinished);
  const history = useDesk((s) => s.history);
  const unfinished = asItStands(kept, history);
  const open = useDesk((s) => s.panel === 'unfinished') && unfinished !== null;
  const { closePanel, keepTheirs, insist, finish } = store.getState();
  const all = unfinished?.refused ?? [];
  const contested = all.filter(isConflict);
  const conflicts = unfinished?.request ? contested : [];
  const others = all.length - contested.length;
  // What waits for a decision comes before what can only be read, and of that first what stopped the batch.
  const readable = all.filter((refusal) => !isConflict(refusal));
  const refused = [
    ...contested,
    ...readable.filter(isDiskFailure),
    ...readable.filter((refusal) => !isDiskFailure(refusal)),
  ];
  const onSettle = (refusal: Refusal, mine: boolean): void => {
    if (mine) void insist([refusal]);
    else void keepTheirs([refusal]);
  };

  return (
    <Dialog
      title={unfinished ? unfinishedWords(unfinished) : ''}
      open={open}
      size="tall"
      onOpenChange={(next) => !next && closePanel()}
      footer={
        <>
          {conflicts.length > 0 && (
            <>
              <Button onClick={() => void keepTheirs(conflicts)}>Keep theirs for all {count(conflicts.length)}</Button>
              <Button onClick={() => void insist(conflicts)}>Keep mine for all {count(conflicts.length)}</Button>
            </>
          )}
          <span className="dialog-ends">
            {others > 0 && (
              <Button
                onClick={() => {
                  closePanel();
                  void finish();
                }}
              >
                Try again
              </Button>
            )}
            <Button look="primary" onClick={closePanel}>
              Done
            </Button>
          </span>
        </>
      }
    >
      <RefusedFiles refusals={refused} onSettle={unfinished?.request ? onSettle : undefined} />
    </Dialog>
  );
}
