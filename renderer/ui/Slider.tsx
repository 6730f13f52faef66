import { useState } from 'react';

interface SliderProps {
  readonly label: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  /** Called with every position on the way, and with `null` when it ends without a commit. */
  readonly onPreview: (value: number | null) => void;
  /** Called once, when the thumb or the key is let go. */
  readonly onCommit: (value: number) => void;
}

const moveKeys = /^(Arrow|Page|Home$|End$)/;

/** A range: shows every position at once and commits the one it is left at. */
export function Slider({ label, value, min, max, disabled = false, describedBy, onPreview, onCommit }: SliderProps) {
  const [moving, setMoving] = useState<number | null>(null);
  const shown = moving ?? value ?? min;
  const filled = `${((shown - min) / (max - min)) * 100}%`;

  const release = (): void => {
    if (moving === null) return;
    setMoving(null);
    onPreview(null);
    if (moving !== value) onCommit(moving);
  };

  return (
    <input
      type="range"
      className="slider"
      aria-label={label}
      aria-describedby={describedBy}
      aria-valuetext={value === null && moving === null ? 'not stated' : undefined}
      data-unset={value === null && moving === null ? '' : undefined}
      min={min}
      max={max}
      step={1}
      disabled={disabled}
      value={shown}
      style={{ '--filled': filled }}
      onChange={(event) => {
        const next = event.target.valueAsNumber;
        setMoving(next);
        onPreview(next);
      }}
      onPointerUp={release}
      onKeyUp={(event) => {
        if (moveKeys.test(event.key)) release();
      }}
      onBlur={release}
    />
  );
}
