import { type Period, endOf, following, startOf } from '../../preload/contract/filter/period';
import type { Table } from './table';

/** The months in which articles were published, and for each article which one. Kept until a date changes. */
export class MonthColumn {
  private months: readonly (Period | null)[] = [];
  private column = new Uint32Array();
  private version = -1;

  constructor(private readonly table: Table) {}

  /**
   * `months`: from the first to the last, earliest first; `null` for dates that no filter can name, and for none.
   * `column`: by id, a place in `months`.
   */
  read(): { readonly months: readonly (Period | null)[]; readonly column: Uint32Array } {
    const { size, versions } = this.table;
    if (this.version !== versions.date || this.column.length !== size) {
      this.version = versions.date;
      this.make();
    }
    return { months: this.months, column: this.column };
  }

  private make(): void {
    const { columns, size } = this.table;
    const dates = columns.date.subarray(0, size);
    let first = Infinity;
    let last = -Infinity;
    for (const date of dates) {
      if (!(date >= earliest && date < latest)) continue;
      first = Math.min(first, date);
      last = Math.max(last, date);
    }
    const months = first <= last ? monthsBetween(first, last) : [];
    const starts = months.map(startOf);
    this.months = [null, ...months];
    // Looked for among the months' starts: a text for each of 100,000 dates would hold main up for 50 ms.
    this.column = Uint32Array.from(dates, (date) => (date >= first && date <= last ? placeOf(starts, date) + 1 : 0));
  }
}

const earliest = startOf('1000');
const latest = endOf('9998');

/** The months from that of one time to that of a later one, in UTC. */
function monthsBetween(first: number, last: number): readonly Period[] {
  const months = [new Date(first).toISOString().slice(0, 7)];
  for (let month = months[0] ?? ''; endOf(month) <= last; month = months.at(-1) ?? '') months.push(following(month));
  return months;
}

/** The place of the last start that is not after the time. */
function placeOf(starts: readonly number[], time: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}
