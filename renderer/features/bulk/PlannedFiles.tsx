import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { PlanId } from '../../../preload/contract/edit';
import { plannedText } from '../../format/change';
import { plannedLabel } from '../../format/field';
import { titleOf } from '../../format/title';
import { unturned } from '../../ui/unturned';
import { useDesk, useDeskStore } from '../../store/context';
import { BeforeAfter } from '../../ui/BeforeAfter';
import { classes } from '../../ui/classes';
import { DiffText } from './DiffText';
import { useDiff, usePlanned } from './usePlanned';

interface PlannedFilesProps {
  readonly plan: PlanId;
  readonly files: number;
}

/** CSS pixels. */
const rowHeight = 52;

/** The files of a plan: what changes in each, and the diff of the one that the arrows are on. */
export function PlannedFiles({ plan, files }: PlannedFilesProps) {
  const store = useDeskStore();
  const rows = useDesk((s) => s.rows);
  const list = useId();
  const [at, setAt] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- there is no compiler here that would memoise its functions
  const virtualizer = useVirtualizer({
    count: files,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
  const fileAt = usePlanned(plan, startIndex, endIndex);
  const diff = useDiff(plan, at);
  const current = fileAt(at);
  const shown = virtualizer.getVirtualItems();

  // Titles are what an editor knows articles by.
  const ids = shown.flatMap(({ index }) => fileAt(index)?.id ?? []).join(' ');
  useEffect(() => {
    if (ids !== '') store.getState().wantRows(ids.split(' ').map(Number));
  }, [store, ids]);

  const go = (to: number): void => {
    const next = Math.max(0, Math.min(files - 1, to));
    setAt(next);
    virtualizer.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: files - 1,
    };
    const to = steps[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };

  return (
    <div className="planned">
      <div
        ref={scroller}
        className="planned-list scrolls"
        role="listbox"
        aria-label="Files that change"
        tabIndex={0}
        aria-activedescendant={`${list}-${at}`}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className="planned-all" style={{ height: virtualizer.getTotalSize() }}>
          {shown.map(({ index, start }) => {
            const file = fileAt(index);
            const row = file?.id === null || !file ? undefined : rows.get(file.id);
            return (
              <div
                key={index}
                ref={virtualizer.measureElement}
                data-index={index}
                id={`${list}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                aria-setsize={files}
                aria-posinset={index + 1}
                aria-busy={file === undefined}
                className={classes('planned-file', index === at && 'is-current')}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => setAt(index)}
              >
                <span className="truncate planned-title" title={file?.path}>
                  {row === undefined ? unturned(file?.path ?? '…') : titleOf(row).text}
                </span>
                <span className="planned-fields">
                  {file?.fields.map((change) => (
                    <span key={change.field} className="planned-field">
                      <span className="muted">{plannedLabel(change.field)}</span>
                      <BeforeAfter change={plannedText(change)} />
                    </span>
                  ))}
                </span>
              </div>
            );
          })}
        </div>
      </div>
      <section className="planned-diff" aria-label="Diff of this file">
        <p className="planned-path truncate" title={current?.path}>
          {unturned(current?.path ?? '…')}
        </p>
        <div className="diff-scroll scrolls" role="region" aria-label="Lines that change" tabIndex={0}>
          <DiffText state={diff} />
        </div>
      </section>
    </div>
  );
}
