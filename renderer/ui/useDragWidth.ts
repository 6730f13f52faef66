import { useRef, type PointerEvent } from 'react';

interface DragWidth {
  /** CSS pixels. */
  readonly width: number;
  /** Dragging to the right makes it wider; otherwise to the left. */
  readonly growsRight: boolean;
  readonly bounded: (width: number) => number;
  /** `done`: the width is final, not one of the drag. */
  readonly onResize: (width: number, done: boolean) => void;
}

/** The handlers of an edge that is dragged to make something wider or narrower. A press without a move changes nothing. */
export function useDragWidth<E extends Element>({ width, growsRight, bounded, onResize }: DragWidth) {
  const start = useRef<{ x: number; width: number } | null>(null);

  const widthAt = (event: PointerEvent): number => {
    const from = start.current ?? { x: event.clientX, width };
    return bounded(from.width + (event.clientX - from.x) * (growsRight ? 1 : -1));
  };

  return {
    onPointerDown: (event: PointerEvent<E>): void => {
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { x: event.clientX, width };
    },
    onPointerMove: (event: PointerEvent<E>): void => {
      if (start.current) onResize(widthAt(event), false);
    },
    onPointerUp: (event: PointerEvent<E>): void => {
      if (start.current && event.clientX !== start.current.x) onResize(widthAt(event), true);
      start.current = null;
    },
  };
}
