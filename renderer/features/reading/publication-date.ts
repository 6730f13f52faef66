import { dayOf } from '../../format/date';

const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** The publisher's date as `19 May 2021, 17:26 UTC`; a text that is no ISO date stays as it is written. */
export function publicationDate(written: string): string {
  const found = iso.exec(written.trim());
  if (!found) return written;
  const [, date, time, zone] = found;
  const at = new Date(`${date ?? ''}T${time ?? '00:00'}${zone?.toUpperCase() ?? 'Z'}`);
  if (Number.isNaN(at.getTime())) return written;
  const utc = at.toISOString();
  return time ? `${dayOf(utc)}, ${utc.slice(11, 16)} UTC` : dayOf(utc);
}
