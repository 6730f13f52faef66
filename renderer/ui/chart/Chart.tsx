import { useId, useRef, useState, type ReactNode } from 'react';
import { useSize } from '../useSize';
import { type Bar, Bars } from './Bars';
import { type Domain, placeOf, ticks } from './scale';

/** One kind of what is stacked. */
export interface Series {
  readonly name: string;
  /** The class of its bars and of its mark in the legend. */
  readonly look: string;
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

interface ChartProps {
  readonly title: string;
  /** In a few words what it shows now, for those who do not see it. */
  readonly summary: string;
  /** Beneath the plot, where nothing is pointed to. */
  readonly note: string;
  readonly series: readonly Series[];
  /** Whether the series are named above the plot. */
  readonly legend: boolean;
  readonly domain: Domain;
  /** For a plot of so many CSS pixels. */
  readonly bars: (width: number) => readonly Bar[];
  readonly ticks: (width: number) => readonly Tick[];
  /** What a bar stands for, for the table. */
  readonly nameOf: (bar: Bar) => string;
  readonly number: (n: number) => string;
  /** What lies over the plot: handles. */
  readonly children: (width: number) => ReactNode;
}

const plotHeight = 132;
/** A table has as many lines as a plot of this width has bars. */
const tabledWidth = 400;

/** A chart of stacked bars with a legend, an axis, handles over it, and the same as a table for whoever prefers one. */
export function Chart(props: ChartProps) {
  const { title, summary, note, series, legend, domain, nameOf, number, children } = props;
  const ref = useRef<HTMLDivElement>(null);
  const { width } = useSize(ref);
  const [tabled, setTabled] = useState(false);
  const [at, setAt] = useState<number | null>(null);
  const titleId = useId();
  const bars = props.bars(tabled ? tabledWidth : width);
  const top = bars.reduce(
    (most, { values }) =>
      Math.max(
        most,
        values.reduce((sum, one) => sum + one, 0),
      ),
    0,
  );

  const pointed = at === null ? undefined : bars.find(({ from, to }) => from <= at && at < to);
  const words = (bar: Bar): string =>
    [
      nameOf(bar),
      ...series.flatMap(({ name }, i) => (bar.values[i] ? [`${number(bar.values[i])} ${name.toLowerCase()}`] : [])),
    ].join(' · ');
  const lines = ticks({ from: 0, to: top }, 3).filter((value) => value > 0);

  return (
    <figure className="chart" aria-labelledby={titleId}>
      <figcaption className="chart-head">
        <h3 id={titleId} className="chart-title">
          {title}
        </h3>
        <ul className="chart-legend" aria-label="Legend" hidden={!legend}>
          {series.map(({ name, look }) => (
            <li key={look}>
              <svg className="chart-mark" viewBox="0 0 8 8" aria-hidden>
                <rect className={look} width="8" height="8" />
              </svg>
              {name}
            </li>
          ))}
        </ul>
        <button type="button" className="view-tab" aria-pressed={tabled} onClick={() => setTabled(!tabled)}>
          Table
        </button>
      </figcaption>
      {/* Stays while the table is shown: it is what is measured. */}
      <div
        ref={ref}
        className="chart-plot"
        hidden={tabled}
        style={{ height: plotHeight }}
        onPointerMove={({ clientX, currentTarget }) => {
          const x = clientX - currentTarget.getBoundingClientRect().left;
          setAt(domain.from + (x / Math.max(1, width)) * (domain.to - domain.from));
        }}
        onPointerLeave={() => setAt(null)}
      >
        {lines.map((value) => (
          <span key={value} className="chart-line" style={{ bottom: (value / top) * plotHeight }} aria-hidden>
            <span>{number(value)}</span>
          </span>
        ))}
        <svg role="img" aria-label={summary} className="chart-bars" width={width} height={plotHeight}>
          <Bars bars={bars} looks={series.map(({ look }) => look)} {...{ domain, width, top }} height={plotHeight} />
        </svg>
        {children(width)}
      </div>
      <div className="chart-axis" hidden={tabled} aria-hidden>
        {props.ticks(width).map(({ at, label }) => (
          <span key={at} className="chart-tick" style={{ left: placeOf(at, domain, width) }}>
            {label}
          </span>
        ))}
      </div>
      {/* What is pointed to is also in the table. */}
      <p className="chart-note">{pointed === undefined ? note : words(pointed)}</p>
      {tabled && (
        <div className="chart-table scrolls" role="region" aria-label={`${title}, as a table`} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{title}</th>
                {series.map(({ name, look }) => (
                  <th key={look} scope="col" className="is-number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {bars
                .filter(({ values }) => values.some((value) => value > 0))
                .map((bar) => (
                  <tr key={bar.from}>
                    <th scope="row">{nameOf(bar)}</th>
                    {series.map(({ look }, at) => (
                      <td key={look} className="is-number">
                        {number(bar.values[at] ?? 0)}
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      )}
    </figure>
  );
}
