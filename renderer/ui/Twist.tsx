import { ChevronRight } from 'lucide-react';
import { classes } from './classes';

interface TwistProps {
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Folds a line of a tree out and in, for the pointer: the line itself says that it unfolds, and the arrow keys do it. */
export function Twist({ open, onToggle }: TwistProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes('twist', open && 'is-open')}
      aria-hidden
      onClick={(event) => {
        // The line under it does something else with a click.
        event.stopPropagation();
        onToggle();
      }}
    >
      <ChevronRight size={14} aria-hidden />
    </button>
  );
}
