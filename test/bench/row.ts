/** What a figure must be against its reference (or, for `below`, by itself). */
export type Goal =
  | { readonly kind: 'times-faster'; readonly times: number }
  | { readonly kind: 'within-times'; readonly times: number }
  | { readonly kind: 'within-more'; readonly more: number }
  | { readonly kind: 'below'; readonly limit: number };

export type Unit = 'ms' | 'MB' | 'frames' | 'tasks';

/** One line of the table. */
export interface Row {
  readonly work: string;
  readonly unit: Unit;
  readonly measured: number;
  /** What it is compared with, measured in the same run; `null` when the goal stands by itself. */
  readonly reference: { readonly name: string; readonly measured: number } | null;
  readonly goal: Goal;
  /** How it was measured, in a few words. */
  readonly how: string;
}

/** Rows that are measured together; one file in `rows/` each. */
export interface RowGroup {
  readonly name: string;
  /** `electron`: is left out, visibly, where there is none. */
  readonly needs: 'node' | 'electron';
  measure(context: BenchContext): Promise<readonly Row[]>;
}

export interface BenchContext {
  /** The repository, built. */
  readonly root: string;
  readonly platform: NodeJS.Platform;
  /** Electron's executable; `null` where there is none. */
  readonly electron: string | null;
  /** Where the made libraries are. */
  readonly folder: string;
  /** A folder for this run alone, on the same file system. */
  readonly scratch: string;
  /** The built scan worker. */
  readonly workerFile: string;
  readonly sizes: Sizes;
  /** How often a long measurement is repeated; the median counts. */
  readonly runs: number;
  /** Runs a measurement of `probes.ts` in a Node process of its own and answers what it measured. */
  probe(name: string, input: ProbeInput): Promise<Figures>;
}

/** Numbers of articles. */
export interface Sizes {
  readonly start: number;
  readonly small: number;
  readonly heavy: number;
}

export type ProbeInput = Readonly<Record<string, string | number>>;
export type Figures = Readonly<Record<string, number>>;

/** Whether the goal is met, and the number that it speaks of. `null` reference counts as missed where one is needed. */
export function verdict(row: Row): { readonly met: boolean; readonly ratio: string } {
  const { goal, measured } = row;
  const reference = row.reference?.measured ?? Number.NaN;
  if (goal.kind === 'below') return { met: measured < goal.limit, ratio: '' };
  if (goal.kind === 'times-faster') {
    return { met: reference / measured >= goal.times, ratio: `${(reference / measured).toFixed(1)} × faster` };
  }
  if (goal.kind === 'within-times') {
    return { met: measured / reference <= goal.times, ratio: `${(measured / reference).toFixed(2)} ×` };
  }
  return { met: measured - reference <= goal.more, ratio: `${signed(measured - reference)} ${row.unit}` };
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(Math.round(value)).toLocaleString('en-US')}`;
}
