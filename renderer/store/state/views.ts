/** What fills the desk: the table with its reading pane, or one of the views that take their place. */
export type View = 'articles' | 'lens' | 'history' | 'topics' | 'review' | 'compare' | 'duplicates';

export interface ViewsSlice {
  readonly view: View;
  readonly show: (view: View) => void;
  /** Shows a view of what the filter lets through: the one that is shown already, else the articles. */
  readonly showFiltered: () => void;
  /** Shows the view, or the articles when it is shown already. */
  readonly toggleView: (view: View) => void;
}
