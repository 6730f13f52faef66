import { ArrowDown, ArrowUp, Check, Minus } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Column, SortKey } from '../../../preload/contract/library';
import { useKey } from '../../commands/useCommands';
import { classes } from '../../ui/classes';
import { keyCaps } from '../../ui/Kbd';
import { columnPlans, type PlacedColumn } from './columns';
import { ResizeHandle } from './ResizeHandle';

interface HeaderProps {
  /** How much of the view is selected. */
  readonly selected: 'none' | 'some' | 'all';
  readonly onSelectAll: () => void;
  readonly columns: readonly PlacedColumn[];
  readonly sort: readonly SortKey[];
  readonly onSort: (column: Column, add: boolean) => void;
  /** `done`: the width is final, not one of a drag. */
  readonly onResize: (column: Column, width: number, done: boolean) => void;
  /** Gives the column its own width again. */
  readonly onResetWidth: (column: Column) => void;
}

const ariaSort = (key: SortKey | undefined) => {
  if (!key) return 'none';
  return key.descending ? 'descending' : 'ascending';
};

/** What the Tab key stops at in the header: the box that selects all, or a column. */
type Stop = 'box' | Column;

/** The header row: one stop of the Tab key, arrows go from one to the next, Enter sorts, with Shift in addition. */
export function Header({ selected, onSelectAll, columns, sort, onSort, onResize, onResetWidth }: HeaderProps) {
  const [stop, setStop] = useState<Stop>('title');
  const allKey = useKey('select.all');
  const hint = allKey === undefined ? '' : ` (${keyCaps(allKey).join('+')})`;
  const rowRef = useRef<HTMLDivElement>(null);
  const stops: readonly Stop[] = ['box', ...columns.map(({ column }) => column)];
  const active = stops.includes(stop) ? stop : 'title';

  const goTo = (next: Stop | undefined): void => {
    if (next === undefined) return;
    setStop(next);
    rowRef.current?.querySelector<HTMLElement>(`[data-stop=${next}]`)?.focus();
  };

  /** `placed`: the column that Alt and the arrows resize; none for the box. */
  const onKeyDown = (event: KeyboardEvent, at: Stop, placed: PlacedColumn | null): void => {
    const side = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (side === 0) return;
    event.preventDefault();
    if (!event.altKey) goTo(stops[stops.indexOf(at) + side]);
    else if (placed && placed.column !== 'title') onResize(placed.column, placed.width + side * 16, true);
  };

  return (
    <div role="row" aria-rowindex={1} className="head" ref={rowRef}>
      <div role="columnheader" aria-colindex={1} className="head-cell cell-box">
        <button
          type="button"
          role="checkbox"
          aria-checked={selected === 'some' ? 'mixed' : selected === 'all'}
          aria-label="All in this view"
          title={`${selected === 'all' ? 'Unselect' : 'Select'} all in this view${hint}`}
          className="box-button"
          data-stop="box"
          tabIndex={active === 'box' ? 0 : -1}
          onFocus={() => setStop('box')}
          onClick={onSelectAll}
          onKeyDown={(event) => onKeyDown(event, 'box', null)}
        >
          <span className={classes('box', selected !== 'none' && 'is-checked')}>
            {selected === 'all' && <Check size={12} strokeWidth={3} aria-hidden />}
            {selected === 'some' && <Minus size={12} strokeWidth={3} aria-hidden />}
          </span>
        </button>
      </div>
      {columns.map((placed, index) => {
        const { column, width } = placed;
        const plan = columnPlans[column];
        const at = sort.findIndex((key) => key.column === column);
        const key = sort[at];
        return (
          <div
            key={column}
            role="columnheader"
            aria-colindex={index + 2}
            aria-sort={ariaSort(key)}
            className={classes('head-cell', `cell-${column}`, plan.numeric && 'is-numeric')}
          >
            <button
              type="button"
              className={classes('head-button', key && 'is-sorted')}
              data-stop={column}
              tabIndex={column === active ? 0 : -1}
              title={`Sort by ${plan.label.toLowerCase()}. Shift adds it to the order; Alt+←→ resizes.`}
              onFocus={() => setStop(column)}
              onClick={(event: MouseEvent) => onSort(column, event.shiftKey)}
              onKeyDown={(event) => onKeyDown(event, column, placed)}
            >
              <span className={classes('truncate', column === 'published' && 'visually-hidden')}>{plan.label}</span>
              {column === 'published' && !key && <span className="state is-false" aria-hidden />}
              {key && (key.descending ? <ArrowDown size={12} aria-hidden /> : <ArrowUp size={12} aria-hidden />)}
              {key && sort.length > 1 && <span className="sort-order">{at + 1}</span>}
            </button>
            {column !== 'title' && column !== 'published' && (
              <ResizeHandle
                width={width}
                min={plan.min}
                // Columns right of the title grow to the left: their right neighbour's edge stays.
                growsLeft={index > columns.findIndex((c) => c.column === 'title')}
                onResize={(next, done) => onResize(column, next, done)}
                onReset={() => onResetWidth(column)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
