import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronRight } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Refusal } from '../../../preload/contract/edit';
import { plannedLabel } from '../../format/field';
import { counted } from '../../format/number';
import { placeOfProblem } from '../../format/problem';
import { isConflict } from '../../store/conflicts';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { versionWords } from './refusal-words';
import { lineKey, refusedLines } from './refused-lines';

interface RefusedFilesProps {
  readonly refusals: readonly Refusal[];
  /** For files that another writer changed: to leave them or to insist. Without it nothing can be done about them here. */
  readonly onSettle?: ((refusal: Refusal, mine: boolean) => void) | undefined;
}

/** CSS pixels. */
const heights = { reason: 41, file: 56 } as const;

/** Files that are left as they are, by the reason why. */
export function RefusedFiles({ refusals, onSettle }: RefusedFilesProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const settles = onSettle !== undefined;
  const lines = useMemo(
    () => refusedLines(refusals, { turned, isOpenQuestion: (refusal) => settles && isConflict(refusal) }),
    [refusals, turned, settles],
  );
  const turn = (message: string): void =>
    setTurned((before) => {
      const next = new Set(before);
      if (!next.delete(message)) next.add(message);
      return next;
    });
  // oxlint-disable-next-line react/incompatible-library -- there is no compiler here that would memoise its functions
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[lines[index]?.kind ?? 'file'],
    getItemKey: (index) => {
      const line = lines[index];
      return line ? lineKey(line) : index;
    },
    overscan: 6,
  });
  return (
    <div ref={scroller} className="refused scrolls" role="region" aria-label="Files left as they are" tabIndex={0}>
      <ul className="refused-all" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              className={classes('refused-file', line.kind === 'reason' && 'is-reason')}
              style={{ transform: `translateY(${start}px)` }}
            >
              {line.kind === 'reason' ? (
                <button
                  type="button"
                  className="disclosure-button"
                  aria-expanded={line.open}
                  onClick={() => turn(line.message)}
                >
                  <ChevronRight size={14} aria-hidden className="disclosure-mark" />
                  <span>{line.message}</span>
                  <span className="disclosure-note">{counted(line.files, 'file')}</span>
                </button>
              ) : (
                <RefusedFile refusal={line.refusal} withReason={line.alone} onSettle={onSettle} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface RefusedFileProps {
  readonly refusal: Refusal;
  readonly withReason: boolean;
  readonly onSettle: RefusedFilesProps['onSettle'];
}

/** Which file and where in it, and what each of two writers says. */
function RefusedFile({ refusal, withReason, onSettle }: RefusedFileProps) {
  const { path, field, problem } = refusal;
  const place = placeOfProblem(problem);
  const words = versionWords(refusal);
  return (
    <>
      <span className="refused-path" title={path}>
        {path}
        <span className="muted">
          {place === null ? '' : `:${place}`}
          {field === null ? '' : ` · ${plannedLabel(field)}`}
        </span>
      </span>
      {withReason && <span>{problem.message}</span>}
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
    </>
  );
}
