import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Refusal } from '../../../preload/contract/edit';
import { plannedLabel } from '../../format/field';
import { placeOfProblem } from '../../format/problem';
import { isConflict } from '../../store/conflicts';
import { Button } from '../../ui/Button';
import { versionWords } from './refusal-words';

interface RefusedFilesProps {
  readonly refusals: readonly Refusal[];
  /** For files that another writer changed: to leave them or to insist. Without it nothing can be done about them here. */
  readonly onSettle?: ((refusal: Refusal, mine: boolean) => void) | undefined;
}

/** CSS pixels. */
const usualHeight = 56;

/** Files that are left as they are: where, and why. */
export function RefusedFiles({ refusals, onSettle }: RefusedFilesProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- there is no compiler here that would memoise its functions
  const virtualizer = useVirtualizer({
    count: refusals.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 6,
  });
  return (
    <div ref={scroller} className="refused scrolls" role="region" aria-label="Files left as they are" tabIndex={0}>
      <ul className="refused-all" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const refusal = refusals[index];
          if (!refusal) return null;
          const { path, field, problem } = refusal;
          const place = placeOfProblem(problem);
          const words = versionWords(refusal);
          return (
            <li
              key={`${path} ${field ?? ''}`}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={refusals.length}
              aria-posinset={index + 1}
              className="refused-file"
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className="refused-path" title={path}>
                {path}
                <span className="muted">
                  {place === null ? '' : `:${place}`}
                  {field === null ? '' : ` · ${plannedLabel(field)}`}
                </span>
              </span>
              <span>{problem.message}</span>
              {words !== '' && <span className="muted">{words}</span>}
              {onSettle && isConflict(refusal) && (
                <span className="refusal-actions">
                  <Button small onClick={() => onSettle(refusal, false)}>
                    Keep theirs
                  </Button>
                  <Button small onClick={() => onSettle(refusal, true)}>
                    Keep mine
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
