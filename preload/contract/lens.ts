import type { State } from './filter/expression';
import type { Count, Query } from './library';

/** How many articles stand how towards publication. */
export type Stack = Readonly<Record<State, number>>;

/** The same for every cell of a chart: cell `i` is entry `i` of each. */
export type Stacks = Readonly<Record<State, Uint32Array>>;

/** Articles by quality. Cell `i` holds from `from + i * width` up to, but not including, `from + (i + 1) * width`. */
export interface QualityChart {
  readonly from: number;
  /** A whole number, 1 unless the scores are spread very far. */
  readonly width: number;
  readonly cells: Stacks;
  /** Single scores so far below the others that a chart with them would show nothing else. */
  readonly below: Stack;
  readonly above: Stack;
  /** Articles that state no quality. */
  readonly without: number;
}

export type DateUnit = 'day' | 'month' | 'year';

/** Articles by publication date, in UTC. */
export interface DateChart {
  readonly unit: DateUnit;
  /** Of the first cell: days since 1970-01-01, months since January of the year 0, or the year. One more a cell. */
  readonly from: number;
  readonly cells: Stacks;
  readonly earlier: Stack;
  readonly later: Stack;
  /** Articles without a date that can be read. */
  readonly without: number;
}

/** What the quality lens shows of the articles that pass a filter. */
export interface LensReading {
  readonly revision: number;
  /** How many pass. */
  readonly articles: number;
  /** `null` when none states a quality. Conditions of the filter on quality itself are left out, so that another range can be chosen. */
  readonly quality: QualityChart | null;
  /** `null` when none has a date. Conditions on the date are left out. */
  readonly dates: DateChart | null;
}

/** Articles that a threshold would change in one direction, most frequent providers and topics first. */
export interface FlipGroup {
  readonly articles: number;
  readonly providers: readonly Count[];
  readonly topics: readonly Count[];
}

/** What would become of the articles that pass a filter, were exactly those of at least `threshold` published. */
export interface Flips {
  readonly revision: number;
  readonly threshold: number;
  readonly publish: FlipGroup;
  readonly unpublish: FlipGroup;
  /** Below the threshold without saying whether they are published: the site publishes them. */
  readonly unstatedBelow: number;
}

/** A threshold to try on the articles that pass a filter. */
export interface ThresholdQuestion {
  readonly filter: Query['filter'];
  /** A whole number. */
  readonly threshold: number;
}

/** The same, to be planned. `unstated`: also those below it that do not say whether they are published. */
export interface PolicyQuestion extends ThresholdQuestion {
  readonly unstated: boolean;
}

/** One provider's articles among those that pass a filter. */
export interface ProviderScore {
  /** Empty for articles that name none. */
  readonly name: string;
  readonly articles: number;
  readonly published: number;
  readonly unpublished: number;
  readonly unstated: number;
  /** Mean quality of those that state one; `null` when none does. */
  readonly quality: number | null;
  /** Articles by quality, in as many equal cells as `Scorecard.quality` says. */
  readonly qualities: readonly number[];
  /** Articles by publication date, oldest first, in as many equal cells as `Scorecard.dates` says. */
  readonly trend: readonly number[];
}

/** Every provider, the one with the most articles first; at most 500. Conditions of the filter on the provider are left out. */
export interface Scorecard {
  readonly revision: number;
  readonly providers: readonly ProviderScore[];
  /** How many providers there are, told or not. */
  readonly count: number;
  /** What the cells of `qualities` span together; scores beyond are in the first and last. `null`: no article states one. */
  readonly quality: { readonly from: number; readonly to: number } | null;
  /** What the cells of `trend` span together, in milliseconds since the epoch; dates beyond are in the first and last. */
  readonly dates: { readonly from: number; readonly to: number } | null;
}
