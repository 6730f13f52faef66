import type { QualityChart, Stack } from '../../../preload/contract/lens';
import { numberRange } from '../../../preload/contract/edit';
import { count, counted, score } from '../../format/number';
import { Brush } from '../../ui/chart/Brush';
import { Chart } from '../../ui/chart/Chart';
import { classes } from '../../ui/classes';
import { type Domain, niceStep, placeOf, ticks } from '../../ui/chart/scale';
import { Thumb } from '../../ui/chart/Thumb';
import { barsOf, series } from './stacks';

interface QualityFigureProps {
  readonly chart: QualityChart;
  /** What the filter asks of quality. */
  readonly range: (domain: Domain) => Domain;
  readonly threshold: number | null;
  readonly onBrush: (range: Domain, domain: Domain) => void;
  readonly onThreshold: (threshold: number) => void;
}

/** CSS pixels. */
const barWidth = 7;
const tickWidth = 56;
const letterWidth = 7;
const flagGap = 14;

const all = ({ published, unpublished, unstated }: Stack): number => published + unpublished + unstated;

/** What the chart cannot show, in words. */
function beyond({ below, above, without, from, width, cells }: QualityChart): string {
  const end = from + cells.published.length * width - 1;
  return [
    ...(all(below) > 0 ? [`${count(all(below))} below ${score(from)}`] : []),
    ...(all(above) > 0 ? [`${count(all(above))} above ${score(end)}`] : []),
    ...(without > 0 ? [`${count(without)} without a quality`] : []),
  ].join(' · ');
}

/** What is written at the threshold's marker: an arrow shows the way to one that is off the scale. */
export function flagOf(threshold: number, domain: Domain): string {
  const words = `publish at ${score(threshold)}`;
  if (threshold < domain.from) return `← ${words}`;
  return threshold > domain.to ? `${words} →` : words;
}

/** Whether a flag would fly out of the plot behind its place. All in CSS pixels but the text. */
function isNearEnd(flag: string, place: number, width: number): boolean {
  return place + flagGap + flag.length * letterWidth > width;
}

/** Articles by quality, with a range to filter by and the threshold to publish from. */
export function QualityFigure({ chart, range, threshold, onBrush, onThreshold }: QualityFigureProps) {
  const { from, width: cell, cells } = chart;
  const end = from + cells.published.length * cell;
  const spanFor = (width: number): number =>
    cell * niceStep((end - from) / cell / Math.max(1, Math.floor(width / barWidth)));
  // On round numbers, so that the axis does not jump with every article.
  const domain = { from: Math.floor(from / 10) * 10, to: Math.ceil(end / 10) * 10 };
  const articles = [...cells.published, ...cells.unpublished, ...cells.unstated].reduce((a, b) => a + b, 0);
  const shownThreshold = threshold === null ? null : Math.max(domain.from, Math.min(domain.to, threshold));
  return (
    <Chart
      title="Quality"
      summary={`${counted(articles, 'article')} with a quality from ${score(from)} to ${score(end - 1)}`}
      note={beyond(chart)}
      series={series}
      legend
      domain={domain}
      bars={(width) => barsOf(cells, from, cell, spanFor(width))}
      ticks={(width) => ticks(domain, width / tickWidth).map((at) => ({ at, label: score(at) }))}
      nameOf={(bar) => (bar.to - bar.from === 1 ? score(bar.from) : `${score(bar.from)} to ${score(bar.to - 1)}`)}
      number={count}
    >
      {(width) => (
        <>
          <Brush
            name="Quality"
            domain={domain}
            range={range(domain)}
            width={width}
            page={10}
            words={(chosen) => [score(chosen.from), score(chosen.to - 1)]}
            onBrush={(chosen) => onBrush(chosen, domain)}
          />
          {threshold !== null && shownThreshold !== null && (
            <Thumb
              label="Publish from this quality"
              value={shownThreshold}
              text={`${score(threshold)} and above`}
              least={Math.max(domain.from, numberRange.min)}
              most={Math.min(domain.to, numberRange.max)}
              domain={domain}
              width={width}
              look="marker"
              page={10}
              onMove={onThreshold}
            >
              <span
                className={classes(
                  'thumb-flag',
                  shownThreshold !== threshold && 'is-off',
                  isNearEnd(flagOf(threshold, domain), placeOf(shownThreshold, domain, width), width) && 'is-before',
                )}
              >
                {flagOf(threshold, domain)}
              </span>
            </Thumb>
          )}
        </>
      )}
    </Chart>
  );
}
