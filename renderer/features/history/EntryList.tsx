import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { EntryId } from '../../../preload/contract/edit';
import { useScreenCommands } from '../../commands/useCommands';
import { historyPlaces } from './history-places';
import type { HistoryLine } from './entry-words';
import { EntryRow, entryElementId } from './EntryRow';
import { withCurrent } from '../../ui/with-current';

interface EntryListProps {
  readonly lines: readonly HistoryLine[];
  readonly current: EntryId | null;
  /** Older ones can be asked for. */
  readonly more: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly onSelect: (id: EntryId) => void;
  /** The end of the list is near. */
  readonly onMore: () => void;
  readonly onOpen: () => void;
}

const heights: Readonly<Record<HistoryLine['kind'], number>> = { heading: 32, entry: 52 };
/** Lines from the end at which older ones are asked for. */
const near = 20;
const pageRows = 10;

/** Where the current change goes by a key; `null` for a key that does not move. */
function target(key: string, at: number, last: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + pageRows,
    PageUp: at - pageRows,
    Home: 0,
    End: last,
  };
  const step = steps[key];
  return step === undefined ? null : Math.max(0, Math.min(last, step));
}

/** Every change, by days. One has the focus's eye: arrows move it, Enter goes to it. */
export function EntryList(props: EntryListProps) {
  const { lines, current, more, now, onSelect, onMore, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const currentIndex = lines.findIndex((line) => line.kind === 'entry' && line.entry.id === current);

  // oxlint-disable-next-line react/incompatible-library -- there is no compiler here that would memoise its functions
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[lines[index]?.kind ?? 'entry'],
    overscan: 8,
    rangeExtractor: withCurrent(currentIndex),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, lines]);

  const seen = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    if (more && seen >= lines.length - near) onMore();
  }, [more, seen, lines.length, onMore]);

  /** Moves as that key does. Answers whether it leads anywhere. */
  const go = (key: string): boolean => {
    const ids = lines.flatMap((line) => (line.kind === 'entry' ? [line.entry.id] : []));
    const to = target(key, current === null ? -1 : ids.indexOf(current), ids.length - 1);
    const id = to === null ? undefined : ids[to];
    if (id === undefined) return false;
    onSelect(id);
    const index = lines.findIndex((line) => line.kind === 'entry' && line.entry.id === id);
    virtualizer.scrollToIndex(to === 0 ? 0 : index);
    return true;
  };
  useScreenCommands({ 'move.next': () => go('ArrowDown'), 'move.previous': () => go('ArrowUp') });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') onOpen();
    else if (!go(event.key)) return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      id={historyPlaces.list}
      role="grid"
      tabIndex={0}
      aria-label="Changes"
      aria-rowcount={more ? -1 : lines.length}
      aria-activedescendant={currentIndex === -1 || current === null ? undefined : entryElementId(current)}
      className="entries scrolls"
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="entries-all" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          if (line.kind === 'entry') {
            const { entry, interrupted } = line;
            const own = { entry, interrupted, index, now, onSelect };
            return <EntryRow key={entry.id} {...own} top={start} current={entry.id === current} />;
          }
          return (
            <div key={line.text} role="row" className="entry-day" style={{ transform: `translateY(${start}px)` }}>
              <span role="rowheader">{line.text}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
