/** A year, month or day in UTC: `2021`, `2021-05`, `2021-05-19`. */
export type Period = string;

const shape = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** Whether the text is a period that the calendar has. Years run from 1000 to 9998. */
export function isPeriod(text: string): text is Period {
  return shape.test(text) && !text.startsWith('9999') && textOf(startOf(text), text.length) === text;
}

/** The period's first millisecond, since the epoch. */
export function startOf(period: Period): number {
  const [year = 0, month = 1, day = 1] = period.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

/** The first millisecond after the period. */
export function endOf(period: Period): number {
  const [year = 0, month, day] = period.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0);
  return day === undefined ? Date.UTC(year, month) : Date.UTC(year, month - 1, day + 1);
}

/** The period of the same length that follows. */
export function following(period: Period): Period {
  return textOf(endOf(period), period.length);
}

/** The period of the same length before. */
export function preceding(period: Period): Period {
  return textOf(startOf(period) - 1, period.length);
}

function textOf(time: number, length: number): string {
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, length);
}
