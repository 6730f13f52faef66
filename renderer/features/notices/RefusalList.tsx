import { Fragment } from 'react';
import type { Refusal } from '../../../preload/contract/edit';
import { unturned } from '../../ui/unturned';
import { versions } from '../../format/versions';
import { isConflict } from '../../store/conflicts';
import { canPutBack } from '../../store/put-back';
import { Button } from '../../ui/Button';

interface RefusalListProps {
  readonly refusals: readonly Refusal[];
  /** Whether what was asked is known, so that it can be asked again. */
  readonly canRetry: boolean;
  readonly onKeepTheirs: (refusal: Refusal) => void;
  readonly onUseMine: (refusal: Refusal) => void;
  readonly onPutBack: (refusal: Refusal) => void;
}

/** Which files were not changed, why, and what can be done. */
export function RefusalList({ refusals, canRetry, onKeepTheirs, onUseMine, onPutBack }: RefusalListProps) {
  return (
    <ul className="refusals scrolls">
      {refusals.map((refusal) => (
        <li key={`${refusal.path} ${refusal.field ?? ''}`} className="refusal">
          <span className="refusal-path truncate" title={refusal.path}>
            {unturned(refusal.path)}
          </span>
          <span className="refusal-why">{refusal.problem.message}</span>
          {versions(refusal).length > 0 && (
            <dl className="refusal-versions">
              {versions(refusal).map(([label, words]) => (
                <Fragment key={label}>
                  <dt>{label}</dt>
                  <dd>{words}</dd>
                </Fragment>
              ))}
            </dl>
          )}
          {canRetry && isConflict(refusal) && (
            <span className="refusal-actions">
              <Button small onClick={() => onKeepTheirs(refusal)}>
                Keep theirs
              </Button>
              <Button small onClick={() => onUseMine(refusal)}>
                Keep mine
              </Button>
            </span>
          )}
          {canPutBack(refusal) && (
            <span className="refusal-actions">
              <Button small onClick={() => onKeepTheirs(refusal)}>
                Leave it
              </Button>
              <Button small onClick={() => onPutBack(refusal)}>
                Put it back
              </Button>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
