import type { KeyboardEvent } from 'react';
import { classes } from './classes';
import { useDragWidth } from './useDragWidth';

interface PaneEdgeProps {
  readonly label: string;
  /** The pane's width in CSS pixels. */
  readonly width: number;
  readonly min: number;
  readonly max: number;
  readonly usual: number;
  /** Which side of the edge its pane is on. */
  readonly pane: 'left' | 'right';
  /** The id of the pane's element. */
  readonly controls: string;
  /** `done`: the width is final, not one of a drag. */
  readonly onResize: (width: number, done: boolean) => void;
  readonly onCollapse: () => void;
}

const step = 16;

/** The edge of a pane: dragged, or with the focus on it moved by arrows (Shift: further), Home, End; Enter collapses. */
export function PaneEdge(props: PaneEdgeProps) {
  const { label, width, min, max, usual, pane, controls, onResize, onCollapse } = props;
  const outward = pane === 'left' ? 1 : -1;
  const bounded = (next: number): number => Math.round(Math.max(min, Math.min(max, next)));

  const drag = useDragWidth<HTMLDivElement>({ width, growsRight: pane === 'left', bounded, onResize });

  const onKeyDown = (event: KeyboardEvent): void => {
    const far = event.shiftKey ? 4 : 1;
    const next: Readonly<Record<string, number>> = {
      ArrowRight: width + step * far * outward,
      ArrowLeft: width - step * far * outward,
      Home: min,
      End: max,
    };
    const target = next[event.key];
    if (target !== undefined) onResize(bounded(target), true);
    else if (event.key === 'Enter') onCollapse();
    else return;
    event.preventDefault();
  };

  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={Math.round(width)}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={classes('pane-edge', `is-${pane}`)}
      onKeyDown={onKeyDown}
      {...drag}
      onDoubleClick={() => onResize(usual, true)}
    />
  );
}
