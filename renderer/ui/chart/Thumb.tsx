import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { classes } from '../classes';
import { type Domain, placeOf, valueAt } from './scale';

interface ThumbProps {
  readonly label: string;
  readonly value: number;
  /** The value in words. */
  readonly text: string;
  /** Where it may go. */
  readonly least: number;
  readonly most: number;
  readonly domain: Domain;
  /** CSS pixels of the plot. */
  readonly width: number;
  readonly look: 'edge' | 'marker';
  readonly onMove: (value: number) => void;
  /** Called with what an arrow key does with Page Up and Page Down: that many at once. */
  readonly page: number;
  readonly children?: React.ReactNode;
}

/** Where a key takes a value; `null` for a key that is not the thumb's. */
export function keyedTo(key: string, value: number, page: number, least: number, most: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: value + 1,
    ArrowUp: value + 1,
    ArrowLeft: value - 1,
    ArrowDown: value - 1,
    PageUp: value + page,
    PageDown: value - page,
    Home: least,
    End: most,
  };
  const next = steps[key];
  return next === undefined ? null : Math.max(least, Math.min(most, next));
}

/** A handle on an axis: dragged, or moved with the arrows. */
export function Thumb(props: ThumbProps) {
  const { label, value, text, least, most, domain, width, look, page, onMove, children } = props;
  const grip = useRef<{ readonly x: number; readonly value: number } | null>(null);

  const go = (next: number): void => {
    const kept = Math.max(least, Math.min(most, next));
    if (kept !== value) onMove(kept);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus();
    // The plot below must not begin a range of its own.
    event.stopPropagation();
    grip.current = { x: event.clientX, value };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const held = grip.current;
    if (held === null) return;
    go(valueAt(placeOf(held.value, domain, width) + event.clientX - held.x, domain, width));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = keyedTo(event.key, value, event.shiftKey ? page * 2 : page, least, most);
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    go(next);
  };
  const release = (): void => {
    grip.current = null;
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={value}
      aria-valuetext={text}
      className={classes('thumb', `thumb-${look}`)}
      style={{ transform: `translateX(${placeOf(value, domain, width)}px)` }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}
