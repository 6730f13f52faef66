const usual = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?)?\s*(Z|[+-]\d\d:?\d\d)?$/i;

/**
 * What a date is sorted by: milliseconds since the epoch; NaN when the text is not a date.
 * A date without a zone counts as UTC, so that the order is the same on every machine.
 */
export function dateKey(text: string): number {
  // What crawlers write, and an engine reads without help.
  if (usual.test(text)) return Date.parse(text);
  const parts = iso.exec(text);
  if (!parts) return looseKey(text);
  const at = (part: number): number => Number(parts[part] ?? 0);
  const utc = Date.UTC(at(1), at(2) - 1, at(3), at(4), at(5), at(6), Number((parts[7] ?? '').padEnd(3, '0')));
  return utc - zoneMinutes(parts[8]) * 60_000;
}

const monthOrParts = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[/.-]\d/i;

function looseKey(text: string): number {
  // `Date.parse` finds dates in almost anything with a number in it, and years alone are dates to an editor too.
  if (/^\d{4}$/.test(text)) return Date.UTC(Number(text), 0);
  if (!/\d{4}/.test(text) || !monthOrParts.test(text)) return Number.NaN;
  const zoned = /(?:[+-]\d\d:?\d\d|Z|GMT|UTC|\b[ECMP][SD]T)\s*$/i.test(text);
  return Date.parse(zoned ? text : `${text} UTC`);
}

function zoneMinutes(zone: string | undefined): number {
  if (zone === undefined || zone.length === 1) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}
