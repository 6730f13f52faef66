/**
 * Numbers kept in an order that is dear to compute, such as that of a text that belongs to each. New ones are sorted among themselves and merged later, so
 * that a library that streams in never costs one long sort.
 */
export class SortedRuns {
  /** Longest first; each sorted. */
  private readonly runs: Uint32Array[] = [];

  /** @param compare a total order: never 0 for two members, and never changing while they are in here */
  constructor(private readonly compare: (a: number, b: number) => number) {}

  /** @param members none of which was added before */
  add(members: readonly number[]): void {
    if (members.length === 0) return;
    this.runs.push(Uint32Array.from(members.toSorted(this.compare)));
    // Runs of like length are merged: each member takes part in a logarithmic number of merges.
    while (this.runs.length > 1 && this.length(-1) * 2 > this.length(-2)) this.mergeLast();
  }

  /** All members in order. Not to be written to. */
  all(): Uint32Array {
    while (this.runs.length > 1) this.mergeLast();
    return this.runs[0] ?? new Uint32Array();
  }

  private length(at: number): number {
    return this.runs.at(at)?.length ?? 0;
  }

  private mergeLast(): void {
    const small = this.runs.pop() ?? new Uint32Array();
    const large = this.runs.pop() ?? new Uint32Array();
    this.runs.push(small.length * 16 < large.length ? this.insert(large, small) : this.merge(large, small));
  }

  private merge(a: Uint32Array, b: Uint32Array): Uint32Array {
    const merged = new Uint32Array(a.length + b.length);
    let i = 0;
    let j = 0;
    for (let at = 0; at < merged.length; at += 1) {
      const fromA = j >= b.length || (i < a.length && this.compare(a[i] ?? 0, b[j] ?? 0) < 0);
      merged[at] = (fromA ? a[i++] : b[j++]) ?? 0;
    }
    return merged;
  }

  /** Merges by looking each of few members up: compares little and copies the rest in blocks. */
  private insert(large: Uint32Array, few: Uint32Array): Uint32Array {
    const merged = new Uint32Array(large.length + few.length);
    let from = 0;
    few.forEach((member, inserted) => {
      const to = this.position(large, member, from);
      merged.set(large.subarray(from, to), from + inserted);
      merged[to + inserted] = member;
      from = to;
    });
    merged.set(large.subarray(from), from + few.length);
    return merged;
  }

  private position(run: Uint32Array, member: number, from: number): number {
    let low = from;
    let high = run.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(run[middle] ?? 0, member) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The order of code units, which no locale changes. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
