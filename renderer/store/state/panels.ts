/** What lies over the desk, at most one at a time. */
export type Panel =
  'keys' | 'changeKeys' | 'filter' | 'palette' | 'saveView' | 'quality' | 'topics' | 'note' | 'bulk' | 'unfinished';

export interface PanelsSlice {
  readonly panel: Panel | null;
  readonly openPanel: (panel: Panel) => void;
  readonly closePanel: () => void;
}
