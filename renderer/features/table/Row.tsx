import { memo } from 'react';
import type { ArticleId, ArticleRow } from '../../../preload/contract/article';
import { classes } from '../../ui/classes';
import { cells } from './cells';
import type { PlacedColumn } from './columns';

/** The id of a row's element, for `aria-activedescendant` and for popovers that hang on it. */
export function rowElementId(id: ArticleId): string {
  return `row-${id}`;
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
  readonly dense: boolean;
  readonly columns: readonly PlacedColumn[];
  readonly withProvider: boolean;
  readonly decided: string | null;
  readonly onSelect: (id: ArticleId) => void;
  readonly onOpen: (id: ArticleId, column: PlacedColumn['column']) => void;
  readonly onTogglePublished: (id: ArticleId) => void;
  readonly onUndo: (id: ArticleId) => void;
}

export const Row = memo(function Row(props: RowProps) {
  const { id, row, index, top, current, dense, columns, withProvider, decided } = props;
  return (
    <div
      role="row"
      id={rowElementId(id)}
      data-id={id}
      className={classes('row', current && 'is-current', row?.published === false && 'is-unpublished')}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-selected={current}
      aria-busy={row === undefined}
      onMouseDown={() => props.onSelect(id)}
    >
      {columns.map(({ column, width }, at) => {
        const Cell = cells[column];
        return (
          <div
            key={column}
            role="gridcell"
            aria-colindex={at + 1}
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
