import { classes } from '../../ui/classes';
import { useDragWidth } from '../../ui/useDragWidth';

interface ResizeHandleProps {
  /** CSS pixels. */
  readonly width: number;
  readonly min: number;
  readonly growsLeft: boolean;
  readonly onResize: (width: number, done: boolean) => void;
  readonly onReset: () => void;
}

const widest = 640;

/** The edge of a column, for the pointer; from the keyboard the header's Alt+arrows do the same. */
export function ResizeHandle({ width, min, growsLeft, onResize, onReset }: ResizeHandleProps) {
  const drag = useDragWidth<HTMLSpanElement>({
    width,
    growsRight: !growsLeft,
    bounded: (next) => Math.max(min, Math.min(widest, next)),
    onResize,
  });

  return (
    <span
      className={classes('column-edge', growsLeft && 'is-left')}
      aria-hidden
      {...drag}
      onPointerDown={(event) => {
        // No text is to be selected by the drag.
        event.preventDefault();
        drag.onPointerDown(event);
      }}
      onDoubleClick={onReset}
    />
  );
}
