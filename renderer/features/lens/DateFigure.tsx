import { memo } from 'react';
import type { DateChart, DateUnit, Stack } from '../../../preload/contract/lens';
import { dayOf } from '../../format/date';
import { count, counted } from '../../format/number';
import { Brush } from '../../ui/chart/Brush';
import { Chart, type Tick } from '../../ui/chart/Chart';
import { type Domain, niceStep } from '../../ui/chart/scale';
import { dateDomain, periodOf } from './ranges';
import { barsOf, series } from './stacks';

interface DateFigureProps {
  readonly chart: DateChart;
  /** False where another chart beside it has the same. */
  readonly legend: boolean;
  /** What the filter asks of the date. */
  readonly range: (domain: Domain, unit: DateUnit) => Domain;
  readonly onBrush: (range: Domain, domain: Domain, unit: DateUnit) => void;
}

/** CSS pixels. */
const tickWidth = 72;
const barWidth = 4;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const all = ({ published, unpublished, unstated }: Stack): number => published + unpublished + unstated;

/** A cell as an editor says it: `19 May 2021`, `May 2021`, `2021`. */
export function cellName(cell: number, unit: DateUnit): string {
  const period = periodOf(cell, unit);
  if (unit === 'day') return dayOf(period);
  if (unit === 'year') return period;
  return `${months[Number(period.slice(-2)) - 1] ?? ''} ${period.slice(0, -3)}`;
}

/** Round cells along the axis: Januaries among months. */
export function dateTicks({ from, to }: Domain, unit: DateUnit, most: number): readonly Tick[] {
  const least = (to - from) / Math.max(1, most);
  const step =
    unit !== 'month'
      ? niceStep(least)
      : least <= 12
        ? ([1, 3, 6, 12].find((n) => n >= least) ?? 12)
        : 12 * niceStep(least / 12);
  // Days count from the first one: no day is rounder than another.
  const first = unit === 'day' ? from : Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.ceil((to - first) / step)) }, (_, i) => {
    const at = first + i * step;
    const label = unit === 'month' && step >= 12 ? String(at / 12) : cellName(at, unit);
    return { at, label };
  });
}

function beyond({ earlier, later, without }: DateChart): string {
  return [
    ...(all(earlier) > 0 ? [`${count(all(earlier))} earlier`] : []),
    ...(all(later) > 0 ? [`${count(all(later))} later`] : []),
    ...(without > 0 ? [`${count(without)} without a date`] : []),
  ].join(' · ');
}

/** Articles by publication date, with a range to filter by. */
export const DateFigure = memo(function DateFigure({ chart, legend, range, onBrush }: DateFigureProps) {
  const { unit, from, cells } = chart;
  const domain = dateDomain(chart);
  const tooMany = (width: number): boolean => width > 0 && cells.published.length * barWidth > width;
  // Quarters, where months would be hairlines.
  const spanFor = (width: number): number => (unit === 'month' && tooMany(width) ? 3 : 1);
  const articles = [...cells.published, ...cells.unpublished, ...cells.unstated].reduce((a, b) => a + b, 0);
  return (
    <Chart
      title="Publication date"
      summary={`${counted(articles, 'article')} from ${cellName(domain.from, unit)} to ${cellName(domain.to - 1, unit)}`}
      note={beyond(chart)}
      series={series}
      legend={legend}
      domain={domain}
      bars={(width) => barsOf(cells, from, 1, spanFor(width))}
      ticks={(width) => dateTicks(domain, unit, width / tickWidth)}
      nameOf={(bar) =>
        bar.to - bar.from === 1
          ? cellName(bar.from, unit)
          : `${cellName(bar.from, unit)} to ${cellName(bar.to - 1, unit)}`
      }
      number={count}
    >
      {(width) => (
        <Brush
          name="Publication date"
          domain={domain}
          range={range(domain, unit)}
          width={width}
          page={unit === 'month' ? 12 : 7}
          words={(chosen) => [cellName(chosen.from, unit), cellName(chosen.to - 1, unit)]}
          onBrush={(chosen) => onBrush(chosen, domain, unit)}
        />
      )}
    </Chart>
  );
});
