import type { ArticleId, ArticleRow } from './article';
import type { AgeUnit } from './filter/expression';
import type { Period } from './filter/period';
import type { Mark } from './marks';

export const columns = ['published', 'quality', 'heat', 'title', 'provider', 'date', 'topics', 'type'] as const;
export type Column = (typeof columns)[number];

/** What rows can be gathered by. `topic`: the first one of each. `month`: that of publication. */
export const groupings = ['published', 'collection', 'provider', 'type', 'topic', 'month'] as const;
export type Grouping = (typeof groupings)[number];

export interface SortKey {
  readonly column: Column;
  readonly descending: boolean;
}

export interface Query {
  /** In the filter language, see `filter/parse`; empty: every article. What does not parse is a `bad-request`. */
  readonly filter: string;
  /** Most significant first. Ties are broken by path. */
  readonly sort: readonly SortKey[];
  /** Gathers the rows into groups, each in the order of `sort`; absent or `null`: no groups. */
  readonly grouping?: Grouping | null | undefined;
}

/** Rows that stand together. */
export interface RowGroup {
  /** As the grouping names it: `published`, `2021-05`, a provider; empty where the articles say nothing. */
  readonly name: string;
  readonly count: number;
}

export interface QueryResult {
  /** Ids in order. */
  readonly ids: Uint32Array;
  /** One after the other they are all of `ids`; `null` when the query asks for none. */
  readonly groups: readonly RowGroup[] | null;
  /** Counts up with every change of the index; rows fetched for an older one may be stale. */
  readonly revision: number;
}

/** The part of an answer that will be on the screen: the rows around one that stays where it is. */
export interface Screen {
  /** What stays in its place; `null`: nothing, or it is not known. */
  readonly anchor: ArticleId | null;
  /** From 0: the place in the order that counts where there is no anchor, or it is not among the found. */
  readonly at: number;
  /** How many rows before that one, and from it on; at most 200 each. */
  readonly above: number;
  readonly below: number;
}

export interface QueryRequest extends Query {
  /** Which rows are to come along: what is seen at once needs no second call. */
  readonly screen?: Screen;
}

export interface QueryAnswer extends QueryResult {
  /** The rows of the screen; none unless they were asked for. */
  readonly rows: readonly ArticleRow[];
}

export interface Count {
  readonly name: string;
  readonly count: number;
}

export interface TopicCount extends Count {
  /** From the taxonomy; `null` for a root or a topic that the taxonomy does not know. */
  readonly parent: string | null;
  readonly known: boolean;
}

/** Articles whose number lies between the two, both included; `null`: no bound on that side. */
export interface RangeCount {
  readonly min: number | null;
  readonly max: number | null;
  readonly count: number;
}

export interface PeriodCount {
  readonly period: Period;
  readonly count: number;
}

/** Articles whose file was written within that time before now. */
export interface AgeCount {
  readonly amount: number;
  readonly unit: AgeUnit;
  readonly count: number;
}

/**
 * How many articles each thing that can be filtered by would leave. Each is counted over what the filter keeps when its
 * own group (all states, all topics, …) is left out of it, so that there are alternatives to choose from. What would leave
 * none is not listed, except for the topics of the taxonomy.
 */
export interface Facets {
  readonly revision: number;
  /** The whole library, whatever the filter. */
  readonly all: number;
  /** What the filter keeps. */
  readonly found: number;
  readonly published: number;
  readonly unpublished: number;
  readonly unstated: number;
  readonly problems: number;
  readonly withImage: number;
  readonly withoutImage: number;
  readonly marks: Readonly<Record<Mark, number>>;
  /** By name, numbers in names by their value. */
  readonly collections: readonly Count[];
  /** Taxonomy order first (children after their parent), then unknown ones by count. Of a parent, its own articles only. */
  readonly topics: readonly TopicCount[];
  /** Most first. */
  readonly providers: readonly Count[];
  readonly types: readonly Count[];
  readonly categories: readonly Count[];
  /** Tens, lowest first. */
  readonly quality: readonly RangeCount[];
  /** Months, earliest first. */
  readonly months: readonly PeriodCount[];
  /** Shortest first; each includes those before it. */
  readonly changed: readonly AgeCount[];
}

/** An opened library as a whole. */
export interface LibraryInfo {
  /** Names this opening of the library: ids mean the same articles only within it. */
  readonly session: string;
  /** As its site config says, else its folder's name. */
  readonly title: string;
  /** Its real path, absolute. */
  readonly folder: string;
  readonly articles: number;
  /** Markdown files without front matter. */
  readonly withoutFrontMatter: number;
  /** Set when another instance holds the library: who, as a sentence. Nothing can be written then. */
  readonly readOnly: string | null;
  /** What an editor should know of the library as a whole, one sentence each, e.g. of a config that does not parse. */
  readonly notes: readonly string[];
  /** How many of the notes tell of something to be mended in the library itself. */
  readonly faults: number;
}

export interface ScanProgress {
  readonly phase: 'walking' | 'reading';
  readonly done: number;
  /** `null` while the number of files is not known. */
  readonly total: number | null;
}

export type LibraryState =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly info: LibraryInfo; readonly progress: ScanProgress }
  | {
      readonly kind: 'open';
      readonly info: LibraryInfo;
      /** The scan was cancelled: rows are missing. */
      readonly partial: boolean;
      /** Milliseconds since the epoch of the last change that another writer made; `null` when none was seen. */
      readonly outsideChange: number | null;
    }
  | { readonly kind: 'failed'; readonly folder: string; readonly message: string };

export interface RecentLibrary {
  readonly recent: number;
  readonly title: string;
  readonly folder: string;
  /** Milliseconds since the epoch. */
  readonly openedAt: number;
  /** The folder is not there. One that has not answered yet is taken to be. */
  readonly missing: boolean;
}

/** What the welcome screen offers. `path`: a folder can be typed (web host); `dialog`: the system asks (Electron). */
export interface Welcome {
  readonly recents: readonly RecentLibrary[];
  readonly demo: boolean;
  readonly chooser: 'dialog' | 'path';
}

/** Articles, or what queries answer, are not what they were: what is known of these ids is to be asked for anew. */
export interface LibraryChange {
  readonly revision: number;
  /** `null`: so many that everything should be asked for anew. */
  readonly ids: readonly ArticleId[] | null;
  /** `mark`: nothing in the files changed, only which marks the articles carry. */
  readonly origin: 'scan' | 'edit' | 'outside' | 'mark';
}
