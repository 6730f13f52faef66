/** What fills the desk: the table with its reading pane, or one of the views that take their place. */
export type View = 'articles' | 'lens' | 'history' | 'topics' | 'review' | 'compare' | 'duplicates';

/** What stands below the charts of the lens: what a publish threshold would do, or how the providers compare. */
export type LensPart = 'threshold' | 'providers';

export interface ViewsSlice {
  readonly view: View;
  readonly lensPart: LensPart;
  readonly show: (view: View) => void;
  /** Shows a view of what the filter lets through: the one that is shown already, else the articles. */
  readonly showFiltered: () => void;
  /** Shows the view, or the articles when it is shown already. */
  readonly toggleView: (view: View) => void;
  readonly showLensPart: (part: LensPart) => void;
  /** Shows the scorecard of the providers, or the articles when it is shown already. */
  readonly toggleProviders: () => void;
}
