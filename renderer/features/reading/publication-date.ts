const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** The publisher's date as `19 May 2021, 17:26 UTC`; a text that is no ISO date stays as it is written. */
export function publicationDate(written: string): string {
  const found = iso.exec(written.trim());
  if (!found) return written;
  const [, date, time, zone] = found;
  const at = Date.parse(`${date ?? ''}T${time ?? '00:00'}${zone?.toUpperCase() ?? 'Z'}`);
  if (Number.isNaN(at)) return written;
  return time ? `${day.format(at)}, ${clock.format(at)} UTC` : day.format(at);
}
