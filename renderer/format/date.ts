const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The day of an ISO 8601 text as the file writes it, e.g. `19 May 2021`; what is no such date comes back as it is. Works
 * on the text: a `Date` would move the day into the editor's time zone.
 */
export function dayOf(text: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]|$)/.exec(text);
  const month = months[Number(match?.[2]) - 1];
  return match && month !== undefined ? `${Number(match[3])} ${month} ${match[1] ?? ''}` : text;
}

const monthOnly = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const monthOfYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function month(format: Intl.DateTimeFormat, period: string): string {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(period) ? format.format(new Date(`${period}-01T00:00:00Z`)) : period;
}

/** The name of the month of a period such as `2021-05`; what is no such period comes back as it is. */
export function monthName(period: string): string {
  return month(monthOnly, period);
}

/** The same with its year, e.g. `May 2021`. */
export function monthAndYear(period: string): string {
  return month(monthOfYear, period);
}

/** How long ago a moment was, in words. Both in milliseconds since the epoch. */
export function ago(moment: number, now: number): string {
  const minutes = Math.floor((now - moment) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ago`;
  const days = Math.floor(hours / 24);
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The time of day of a moment, e.g. `10:12`. Milliseconds since the epoch. */
export function timeOf(at: number): string {
  return clock.format(new Date(at));
}

/** A moment as an editor says it: `today 10:12`, `yesterday 10:12`, `12 May 10:12`. Both in milliseconds since the epoch. */
export function momentText(at: number, now: number): string {
  const then = new Date(at);
  const today = new Date(now);
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  const time = clock.format(then);
  if (then.toDateString() === today.toDateString()) return `today ${time}`;
  if (then.toDateString() === yesterday.toDateString()) return `yesterday ${time}`;
  const year = then.getFullYear() === today.getFullYear() ? '' : ` ${then.getFullYear()}`;
  return `${then.getDate()} ${months[then.getMonth()] ?? ''}${year} ${time}`;
}

const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium' });

/** A moment to the second, e.g. `19 May 2021 at 10:12:33`. Milliseconds since the epoch. */
export function exactMoment(at: number): string {
  return exact.format(new Date(at));
}
