import { createStore } from 'zustand/vanilla';
import type { Connection } from '../../preload/contract/contract';
import { createBulk } from './bulk';
import { createDrawers } from './drawers';
import { createDuplicates } from './duplicates';
import { createEdits } from './edits';
import { createFailures } from './failures';
import { createHistory } from './history';
import { createLibrary } from './library';
import { createCompare } from './compare';
import { createMarks } from './marks';
import { createNotices } from './notices';
import { createPanels } from './panels';
import { createPreferences } from './preferences';
import { createQuery } from './query';
import { createReview } from './review/slice';
import { createRows } from './rows';
import { createRules } from './rules';
import { createSaved } from './saved';
import { createSelection } from './selection';
import { createSettings } from './settings';
import type { DeskState, DeskStore, SliceTools } from './state';
import { createViews } from './views';

export type { DeskStore } from './state';

/** A desk over a connection. It does nothing until `start` is called on it. */
export function createDesk(connection: Connection): DeskStore {
  return createStore<DeskState>()((set, get) => {
    const tools: SliceTools = { set, get, connection };
    return {
      ...createLibrary(tools),
      ...createQuery(tools),
      ...createRows(tools),
      ...createSelection(tools),
      ...createSaved(tools),
      ...createBulk(tools),
      ...createEdits(tools),
      ...createHistory(tools),
      ...createPreferences(tools),
      ...createSettings(tools),
      ...createRules(tools),
      ...createNotices(tools),
      ...createFailures(tools),
      ...createPanels(tools),
      ...createMarks(tools),
      ...createReview(tools),
      ...createCompare(tools),
      ...createDuplicates(tools),
      ...createViews(tools),
      ...createDrawers(tools),
    };
  });
}
