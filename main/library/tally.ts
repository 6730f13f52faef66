import { groupBits } from './group-failures';
import { tenOf, tens } from './tens';

export type CountedGroup = keyof typeof groupBits;

/** Counts what stands in a column, over the articles that a filter keeps when the column's own group is left out of it. */
export class Tally {
  /** @param failures by id, see `groupFailures`; all bits set for what is no article */
  constructor(private readonly failures: Uint32Array) {}

  /** How often each number from 0 to `highest` occurs, of a column that holds no others. */
  numbers(group: CountedGroup, column: Uint32Array | Uint8Array, highest: number): Uint32Array {
    const { failures } = this;
    const others = ~groupBits[group];
    const counts = new Uint32Array(highest + 1);
    for (let id = 0; id < failures.length; id += 1) {
      if (((failures[id] ?? 0) & others) !== 0) continue;
      const number = column[id] ?? 0;
      counts[number] = (counts[number] ?? 0) + 1;
    }
    return counts;
  }

  /** The same of -1, 0 and 1. */
  signs(group: CountedGroup, column: Int8Array): readonly [minus: number, zero: number, one: number] {
    const { failures } = this;
    const others = ~groupBits[group];
    const counts = new Uint32Array(3);
    for (let id = 0; id < failures.length; id += 1) {
      if (((failures[id] ?? 0) & others) !== 0) continue;
      const place = (column[id] ?? -1) + 1;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    const [minus = 0, zero = 0, one = 0] = counts;
    return [minus, zero, one];
  }

  /** The same of tens; NaN counts nowhere. */
  tens(group: CountedGroup, column: Float64Array): Uint32Array {
    const { failures } = this;
    const others = ~groupBits[group];
    const counts = new Uint32Array(tens);
    for (let id = 0; id < failures.length; id += 1) {
      if (((failures[id] ?? 0) & others) !== 0) continue;
      const value = column[id] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      const ten = tenOf(value);
      counts[ten] = (counts[ten] ?? 0) + 1;
    }
    return counts;
  }

  /** How many values are at least as high. @param column of `width` values a row; the one at `offset` is looked at */
  atLeast(group: CountedGroup, column: Float64Array, lowest: number, width: number, offset: number): number {
    const { failures } = this;
    const others = ~groupBits[group];
    let count = 0;
    for (let id = 0; id < failures.length; id += 1) {
      if (((failures[id] ?? 0) & others) === 0 && (column[id * width + offset] ?? Number.NaN) >= lowest) count += 1;
    }
    return count;
  }

  /** How many of these articles count for the group. */
  among(group: CountedGroup, ids: Iterable<number>): number {
    let count = 0;
    for (const id of ids) if (((this.failures[id] ?? -1) & ~groupBits[group]) === 0) count += 1;
    return count;
  }

  /** How many the whole filter keeps. */
  found(): number {
    let count = 0;
    for (const failed of this.failures) if (failed === 0) count += 1;
    return count;
  }
}
