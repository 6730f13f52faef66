import type { Column, Grouping, SortKey } from './library';

/** What the table lists, and how. */
export interface ViewShape {
  /** In the filter language, see `filter/parse`. */
  readonly filter: string;
  /** `null`: as the table is sorted anyway. */
  readonly sort: readonly SortKey[] | null;
  /** The columns that are not shown; `null`: those that are not shown anyway. */
  readonly hidden: readonly Column[] | null;
  readonly grouping: Grouping | null;
}

export type ViewId = string;

/** A view as the editor names and keeps it. */
export interface ViewDraft extends ViewShape {
  readonly name: string;
}

/** `own`: kept in the data folder. `shared`: kept in the library's `.galley.yml`. */
export interface SavedView extends ViewDraft {
  readonly id: ViewId;
  readonly origin: 'built-in' | 'own' | 'shared';
}

/** The views after something was done to one of them. */
export interface ViewsOutcome {
  /** The one it was done to, by the id that it has now; `null` when it is gone. */
  readonly id: ViewId | null;
  readonly views: readonly SavedView[];
}

export interface ViewCounts {
  readonly revision: number;
  readonly counts: Readonly<Record<ViewId, number>>;
}

export const longestViewName = 100;
/** More own views, or shared ones, are not kept. */
export const mostViews = 100;
