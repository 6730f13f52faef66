import { Button } from '../../ui/Button';
import { ThreeValues } from '../../ui/ThreeValues';
import type { Conflict } from './conflict';
import { fieldLabels, theirWords, valueText } from '../../format/field';

interface ConflictNoticeProps {
  readonly conflict: Conflict;
  readonly onKeepTheirs: () => void;
  readonly onUseMine: () => void;
}

/** The choice is seen at once, also at the end of a pane that scrolls. */
function reveal(notice: HTMLDivElement | null): void {
  notice?.scrollIntoView({ block: 'nearest' });
}

/** The file was changed by someone else meanwhile: their value, ours and the one before, and the choice between them. */
export function ConflictNotice({ conflict, onKeepTheirs, onUseMine }: ConflictNoticeProps) {
  const { refusal, field, again } = conflict;
  return (
    <div className="conflict" role="alert" ref={reveal}>
      <p className="conflict-title">The file changed meanwhile. {fieldLabels[field]} is left as it is on disk.</p>
      <ThreeValues theirs={theirWords(refusal)} yours={valueText(refusal.ours)} was={valueText(refusal.was)} />
      <div className="conflict-choice">
        <Button small onClick={onKeepTheirs}>
          Keep theirs
        </Button>
        {again && (
          <Button small onClick={onUseMine}>
            Keep mine
          </Button>
        )}
      </div>
    </div>
  );
}
