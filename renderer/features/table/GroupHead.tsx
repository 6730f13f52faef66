import { Check, Minus } from 'lucide-react';
import { count, counted } from '../../format/number';
import { unturned } from '../../ui/unturned';
import { classes } from '../../ui/classes';

interface GroupHeadProps {
  readonly name: string;
  readonly size: number;
  /** From 0, without the header of the table. */
  readonly index: number;
  /** CSS pixels from the top of the rows. */
  readonly top: number;
  /** How many columns the table has, the box included. */
  readonly span: number;
  readonly selected: 'none' | 'some' | 'all';
  readonly onSelect: () => void;
}

/** The line above the rows of a group: its name, and a box that selects them all. */
export function GroupHead({ name, size, index, top, span, selected, onSelect }: GroupHeadProps) {
  return (
    <div
      role="row"
      className="group-head"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${top}px)` }}
      // The grid keeps the keys.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div role="gridcell" aria-colindex={1} className="cell cell-box">
        <button
          type="button"
          role="checkbox"
          aria-checked={selected === 'some' ? 'mixed' : selected === 'all'}
          aria-label={`All of ${name}`}
          className="box-button"
          tabIndex={-1}
          onClick={onSelect}
        >
          <span className={classes('box', selected !== 'none' && 'is-checked')}>
            {selected === 'all' && <Check size={12} strokeWidth={3} aria-hidden />}
            {selected === 'some' && <Minus size={12} strokeWidth={3} aria-hidden />}
          </span>
        </button>
      </div>
      <div
        role="rowheader"
        aria-colindex={2}
        aria-colspan={span - 1}
        aria-label={`${name}, ${counted(size, 'article')}`}
      >
        <span className="group-name truncate">{unturned(name)}</span>
        <span className="group-count">{count(size)}</span>
      </div>
    </div>
  );
}
