import { useRef, type PointerEvent } from 'react';
import { type Domain, placeOf, valueAt } from './scale';
import { Thumb } from './Thumb';

interface BrushProps {
  /** What the axis is of, e.g. `Quality`. */
  readonly name: string;
  readonly domain: Domain;
  /** What is chosen; the whole domain when nothing is. */
  readonly range: Domain;
  readonly width: number;
  readonly page: number;
  /** The first and the last value of a range in words. */
  readonly words: (range: Domain) => readonly [from: string, to: string];
  readonly onBrush: (range: Domain) => void;
}

/** Where in its element an event is, in CSS pixels from the left. */
function placed(event: PointerEvent<HTMLDivElement>): number {
  return event.clientX - event.currentTarget.getBoundingClientRect().left;
}

/** A range on an axis: drawn over the plot, or set with its two handles. A click without a way clears it. */
export function Brush({ name, domain, range, width, page, words, onBrush }: BrushProps) {
  const start = useRef<{ readonly x: number; readonly moved: boolean } | null>(null);
  const [from, to] = words(range);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: placed(event), moved: false };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const begun = start.current;
    if (begun === null) return;
    const x = placed(event);
    if (!begun.moved && Math.abs(x - begun.x) < 3) return;
    start.current = { ...begun, moved: true };
    const low = Math.min(valueAt(Math.min(begun.x, x), domain, width), domain.to - 1);
    const high = Math.max(low + 1, valueAt(Math.max(begun.x, x), domain, width));
    if (low !== range.from || high !== range.to) onBrush({ from: low, to: high });
  };
  const onPointerUp = (): void => {
    if (start.current?.moved === false) onBrush(domain);
    start.current = null;
  };

  const left = placeOf(range.from, domain, width);
  const right = placeOf(range.to, domain, width);
  const thumb = { domain, width, page, look: 'edge' } as const;
  return (
    <div
      className="brush"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => (start.current = null)}
    >
      <span className="brush-veil" style={{ left: 0, width: Math.max(0, left) }} />
      <span className="brush-veil" style={{ left: right, width: Math.max(0, width - right) }} />
      <Thumb
        {...thumb}
        label={`${name} from`}
        value={range.from}
        text={from}
        least={domain.from}
        most={range.to - 1}
        onMove={(value) => onBrush({ from: value, to: range.to })}
      />
      <Thumb
        {...thumb}
        label={`${name} to`}
        value={range.to}
        text={to}
        least={range.from + 1}
        most={domain.to}
        onMove={(value) => onBrush({ from: range.from, to: value })}
      />
    </div>
  );
}
