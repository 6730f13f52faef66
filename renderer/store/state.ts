import type { StoreApi } from 'zustand/vanilla';
import type { Connection } from '../../preload/contract/contract';
import type { BulkSlice } from './state/bulk';
import type { DrawersSlice } from './state/drawers';
import type { DuplicatesSlice } from './state/duplicates';
import type { EditsSlice } from './state/edits';
import type { FailuresSlice } from './state/failures';
import type { HistorySlice } from './state/history';
import type { LibrarySlice } from './state/library';
import type { NoticesSlice } from './state/notices';
import type { PanelsSlice } from './state/panels';
import type { PreferencesSlice } from './state/preferences';
import type { QuerySlice } from './state/query';
import type { RowsSlice } from './state/rows';
import type { RulesSlice } from './state/rules';
import type { SavedSlice } from './state/saved';
import type { SelectionSlice } from './state/selection';
import type { SettingsSlice } from './state/settings';
import type { ReviewSlice } from './state/review';
import type { MarksSlice } from './state/marks';
import type { CompareSlice } from './state/compare';
import type { ViewsSlice } from './state/views';

/** Everything the desk knows, one slice for each noun. */
export type DeskState = LibrarySlice &
  QuerySlice &
  RowsSlice &
  SelectionSlice &
  SavedSlice &
  BulkSlice &
  EditsSlice &
  HistorySlice &
  PreferencesSlice &
  SettingsSlice &
  RulesSlice &
  NoticesSlice &
  FailuresSlice &
  PanelsSlice &
  MarksSlice &
  ReviewSlice &
  CompareSlice &
  DuplicatesSlice &
  ViewsSlice &
  DrawersSlice;

export type DeskStore = StoreApi<DeskState>;

/** What a slice is made from: the state it sets and reads, and the door it calls through. */
export interface SliceTools {
  readonly set: DeskStore['setState'];
  readonly get: DeskStore['getState'];
  readonly connection: Connection;
}
