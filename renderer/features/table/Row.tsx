import { Check } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import type { ArticleId, ArticleRow } from '../../../preload/contract/article';
import { classes } from '../../ui/classes';
import { cells } from './cells';
import type { PlacedColumn } from './columns';

/** The id of a row's element, for `aria-activedescendant` and for popovers that hang on it. */
export function rowElementId(id: ArticleId): string {
  return `row-${id}`;
}

/** What pressing the mouse on a row does: go there, select up to there, or select that one (or not). */
export type Choice = 'go' | 'extend' | 'toggle';

/** Shift and Ctrl (Cmd) mean the same everywhere; the box is for selecting without a key. */
function choiceOf({ shiftKey, ctrlKey, metaKey }: MouseEvent, inBox: boolean): Choice {
  if (shiftKey) return 'extend';
  return inBox || ctrlKey || metaKey ? 'toggle' : 'go';
}

interface RowProps {
  readonly id: ArticleId;
  /** Not there yet: the row keeps its place. */
  readonly row: ArticleRow | undefined;
  /** From 0, without the header. */
  readonly index: number;
  /** CSS pixels from the top of the rows. */
  readonly top: number;
  readonly current: boolean;
  readonly selected: boolean;
  readonly dense: boolean;
  readonly columns: readonly PlacedColumn[];
  readonly withProvider: boolean;
  readonly decided: string | null;
  readonly onChoose: (id: ArticleId, how: Choice) => void;
  readonly onOpen: (id: ArticleId, column: PlacedColumn['column']) => void;
  readonly onTogglePublished: (id: ArticleId) => void;
  readonly onUndo: (id: ArticleId) => void;
}

export const Row = memo(function Row(props: RowProps) {
  const { id, row, index, top, current, selected, dense, columns, withProvider, decided } = props;
  return (
    <div
      role="row"
      id={rowElementId(id)}
      data-id={id}
      className={classes(
        'row',
        current && 'is-current',
        selected && 'is-selected',
        row?.published === false && 'is-unpublished',
      )}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-current={current}
      aria-selected={selected}
      aria-busy={row === undefined}
      onMouseDown={(event) => {
        if (event.button !== 0) return;
        const inBox = event.target instanceof Element && event.target.closest('.cell-box') !== null;
        props.onChoose(id, choiceOf(event, inBox));
      }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        aria-label={selected ? 'Selected' : 'Not selected'}
        className="cell cell-box"
      >
        <span className={classes('box', selected && 'is-checked')}>
          {selected && <Check size={12} strokeWidth={3} aria-hidden />}
        </span>
      </div>
      {columns.map(({ column, width }, at) => {
        const Cell = cells[column];
        return (
          <div
            key={column}
            role="gridcell"
            aria-colindex={at + 2}
            className={`cell cell-${column}`}
            onDoubleClick={() => props.onOpen(id, column)}
          >
            {row ? (
              <Cell
                row={row}
                width={width}
                dense={dense}
                withProvider={withProvider}
                decided={decided}
                onTogglePublished={() => props.onTogglePublished(id)}
                onUndo={() => props.onUndo(id)}
              />
            ) : (
              <span className="placeholder" />
            )}
          </div>
        );
      })}
    </div>
  );
});
