import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Connection } from '../../preload/contract/contract';
import { createEdits, type EditsSlice } from './edits';
import { createLibrary, type LibrarySlice } from './library';
import { createNotices, type NoticesSlice } from './notices';
import { createPanels, type PanelsSlice } from './panels';
import { createPreferences, type PreferencesSlice } from './preferences';
import { createQuery, type QuerySlice } from './query';
import { createRows, type RowsSlice } from './rows';
import { createSelection, type SelectionSlice } from './selection';

/** Everything the desk knows, one slice for each noun. */
export type DeskState = LibrarySlice &
  QuerySlice &
  RowsSlice &
  SelectionSlice &
  EditsSlice &
  PreferencesSlice &
  NoticesSlice &
  PanelsSlice;

export type DeskStore = StoreApi<DeskState>;

/** What a slice is made from: the state it sets and reads, and the door it calls through. */
export interface SliceTools {
  readonly set: DeskStore['setState'];
  readonly get: DeskStore['getState'];
  readonly connection: Connection;
}

/** A desk over a connection. It does nothing until `start` is called on it. */
export function createDesk(connection: Connection): DeskStore {
  return createStore<DeskState>()((set, get) => {
    const tools: SliceTools = { set, get, connection };
    return {
      ...createLibrary(tools),
      ...createQuery(tools),
      ...createRows(tools),
      ...createSelection(tools),
      ...createEdits(tools),
      ...createPreferences(tools),
      ...createNotices(tools),
      ...createPanels(tools),
    };
  });
}
