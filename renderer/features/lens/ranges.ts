import { conditionsIn, withOnly, withoutGroup } from '../../../preload/contract/filter/edit';
import type { Condition } from '../../../preload/contract/filter/expression';
import { endOf, startOf } from '../../../preload/contract/filter/period';
import type { DateChart, DateUnit } from '../../../preload/contract/lens';
import type { Domain } from '../../ui/chart/scale';

/** The one condition of that kind which a filter has; `null` where it has none, or several. */
function only<K extends Condition['kind']>(
  filter: string,
  kind: K,
  field: string,
): Extract<Condition, { kind: K }> | null {
  const found = conditionsIn(filter).filter(
    (one): one is Extract<Condition, { kind: K }> => one.kind === kind && 'field' in one && one.field === field,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

const within = (value: number, { from, to }: Domain): number => Math.max(from, Math.min(to, value));

/** What a filter asks of quality, on the chart's axis. Its end is the score after the last. */
export function qualityRange(filter: string, domain: Domain): Domain {
  const asked = only(filter, 'number', 'quality');
  const from = within(asked?.min ?? domain.from, domain);
  const to = within(asked === null || asked.max === null ? domain.to : asked.max + 1, domain);
  return from < to ? { from, to } : domain;
}

/** The filter with this range of quality. An end at the end of the axis is no bound. */
export function withQuality(filter: string, range: Domain, domain: Domain): string {
  const min = range.from <= domain.from ? null : range.from;
  const max = range.to >= domain.to ? null : range.to - 1;
  if (min === null && max === null) return withoutGroup(filter, 'quality');
  return withOnly(filter, { kind: 'number', field: 'quality', min, max });
}

const day = 86_400_000;

/** The period that a cell of a timeline stands for, as the filter writes it. */
export function periodOf(cell: number, unit: DateUnit): string {
  switch (unit) {
    case 'day':
      return new Date(cell * day).toISOString().slice(0, 10);
    case 'month':
      return `${String(Math.floor(cell / 12)).padStart(4, '0')}-${String((((cell % 12) + 12) % 12) + 1).padStart(2, '0')}`;
    case 'year':
      return String(cell).padStart(4, '0');
    default:
      return unit satisfies never;
  }
}

/** The cell in which a moment is. */
function cellAt(moment: number, unit: DateUnit): number {
  const date = new Date(moment);
  if (unit === 'day') return Math.floor(moment / day);
  return unit === 'year' ? date.getUTCFullYear() : date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** What a filter asks of the date, on the timeline's axis. */
export function dateRange(filter: string, domain: Domain, unit: DateUnit): Domain {
  const asked = only(filter, 'time', 'date');
  const from = asked === null || asked.from === null ? domain.from : cellAt(startOf(asked.from), unit);
  const to = asked === null || asked.to === null ? domain.to : cellAt(endOf(asked.to) - 1, unit) + 1;
  const range = { from: within(from, domain), to: within(to, domain) };
  return range.from < range.to ? range : domain;
}

/** The filter with these cells of the timeline. An end at the end of the axis is no bound. */
export function withDates(filter: string, range: Domain, domain: Domain, unit: DateUnit): string {
  const from = range.from <= domain.from ? null : periodOf(range.from, unit);
  const to = range.to >= domain.to ? null : periodOf(range.to - 1, unit);
  if (from === null && to === null) return withoutGroup(filter, 'date');
  return withOnly(filter, { kind: 'time', field: 'date', from, to });
}

export function dateDomain({ from, cells }: DateChart): Domain {
  return { from, to: from + cells.published.length };
}
