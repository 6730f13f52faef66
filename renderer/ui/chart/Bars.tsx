import { type Domain, placeOf } from './scale';

/** One bar: what it spans on the axis, and how high each series is in it, from the bottom up. */
export interface Bar extends Domain {
  readonly values: readonly number[];
}

interface BarsProps {
  readonly bars: readonly Bar[];
  /** One class a series, in the order of a bar's values. */
  readonly looks: readonly string[];
  readonly domain: Domain;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The value that reaches the top. */
  readonly top: number;
}

const gap = 1;

/** Stacked bars; one path a series, so that hundreds of bars cost what one does. */
export function Bars({ bars, looks, domain, width, height, top }: BarsProps) {
  const paths = looks.map((_, series) =>
    bars
      .map((bar) => {
        const value = bar.values[series] ?? 0;
        if (value === 0 || top === 0) return '';
        const below = bar.values.slice(0, series).reduce((sum, one) => sum + one, 0);
        const left = placeOf(bar.from, domain, width);
        const wide = placeOf(bar.to, domain, width) - left;
        const inner = wide > 3 ? wide - gap : wide;
        // Even a single article among thousands must be seen.
        const high = Math.max(1, (value / top) * height);
        const y = height - (below / top) * height - high;
        return `M${left.toFixed(2)} ${y.toFixed(2)}h${inner.toFixed(2)}v${high.toFixed(2)}h${(-inner).toFixed(2)}z`;
      })
      .join(''),
  );
  return (
    <>
      {paths.map((d, series) => (
        <path key={looks[series]} className={looks[series]} d={d} />
      ))}
    </>
  );
}
