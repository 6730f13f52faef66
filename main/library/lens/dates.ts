import type { DateChart, DateUnit } from '../../../preload/contract/lens';
import type { Columns } from '../columns';
import { type Span, spanOf } from './span';
import { StackCounter } from './stacks';

const day = 86_400_000;
const year = 365.25 * day;
/** Dates farther apart than that are looked at for strays: a year 1 or 9999 is a slip. */
const usualSpan = 40 * year;

/** Counts the articles by publication date: by day, by month, or by year when they are far apart; `null` when none has a date. */
export function dateChart({ date, published }: Columns, rows: Uint32Array): DateChart | null {
  const span = spanOf(date, rows, usualSpan);
  if (span === null) return null;
  const unit = unitFor(span);
  const from = cellOf(span.from, unit);
  const count = cellOf(span.to, unit) - from + 1;
  const counter = new StackCounter(count);
  // There are far fewer days than articles: each is looked up in the calendar once.
  const firstDay = Math.floor(span.from / day);
  const cells = Int32Array.from(
    { length: Math.floor(span.to / day) - firstDay + 1 },
    (_, i) => cellOf((firstDay + i) * day, unit) - from,
  );
  let without = 0;
  for (const row of rows) {
    const at = Math.floor((date[row] ?? Number.NaN) / day) - firstDay;
    if (Number.isNaN(at)) without += 1;
    else counter.add(at < 0 ? -1 : (cells[at] ?? count), published[row] ?? -1);
  }
  return { unit, from, cells: counter.cells, earlier: counter.before, later: counter.after, without };
}

function unitFor({ from, to }: Span): DateUnit {
  if (to - from <= 92 * day) return 'day';
  return to - from <= 12 * year ? 'month' : 'year';
}

/**
 * The day, month or year of a moment, as `DateChart.from` counts them. By arithmetic on the proleptic Gregorian calendar
 * (Howard Hinnant's `civil_from_days`): a `Date` for each of 100,000 rows takes ten times as long.
 */
export function cellOf(moment: number, unit: DateUnit): number {
  const days = Math.floor(moment / day);
  if (unit === 'day') return days;
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  // Years there begin in March, so that the leap day is the last.
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 2 : monthFromMarch - 10;
  const years = yearOfEra + era * 400 + (month < 2 ? 1 : 0);
  return unit === 'year' ? years : years * 12 + month;
}
