import { useRef, type PointerEvent } from 'react';
import { classes } from '../../ui/classes';

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
  const start = useRef<{ x: number; width: number } | null>(null);

  const widthAt = (event: PointerEvent): number => {
    const from = start.current ?? { x: event.clientX, width };
    const moved = (event.clientX - from.x) * (growsLeft ? -1 : 1);
    return Math.max(min, Math.min(widest, from.width + moved));
  };

  return (
    <span
      className={classes('column-edge', growsLeft && 'is-left')}
      aria-hidden
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (start.current) onResize(widthAt(event), false);
      }}
      onPointerUp={(event) => {
        if (start.current && event.clientX !== start.current.x) onResize(widthAt(event), true);
        start.current = null;
      }}
      onDoubleClick={onReset}
    />
  );
}
