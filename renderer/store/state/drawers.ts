/** A pane that can lie over the table in a narrow window. */
export type Drawer = 'sidebar' | 'reading';

export interface DrawersSlice {
  /** The panes that have no room beside the table now; the window's width decides. */
  readonly narrow: ReadonlySet<Drawer>;
  /** The pane that lies over the table; it is in `narrow`. */
  readonly drawer: Drawer | null;
  readonly setNarrow: (narrow: ReadonlySet<Drawer>) => void;
  /** Shows a pane over the table; `null` shows the table again. */
  readonly openDrawer: (drawer: Drawer | null) => void;
}
