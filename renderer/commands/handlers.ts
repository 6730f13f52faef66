import type { CommandId } from '../../preload/contract/commands';
import type { Connection } from '../../preload/contract/contract';
import type { Theme } from '../../preload/contract/preferences';
import type { DeskState, DeskStore } from '../store/state';
import { openSource } from './links';
import { focusPlace } from './places';
import { stepQuality, togglePublished } from './decide';

export interface CommandTools {
  readonly store: DeskStore;
  readonly connection: Connection;
  /** Rows that fit on the screen. */
  readonly pageRows: () => number;
}

export type Handlers = Readonly<Record<CommandId, () => void>>;

const nextTheme: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };

/** What each command does. Keys, menus and buttons all run these. */
export function createHandlers({ store, connection, pageRows }: CommandTools): Handlers {
  const desk = (): DeskState => store.getState();

  const forCurrent =
    (method: 'articles.showInFolder' | 'articles.openInEditor'): (() => void) =>
    () => {
      const { current, report } = desk();
      if (current !== null) connection.call(method, { id: current }).catch(report);
    };

  const panes = (patch: Partial<DeskState['preferences']['panes']>): void => {
    const { preferences, savePreferences } = desk();
    void savePreferences({ panes: { ...preferences.panes, ...patch } });
  };

  const openLibrary = (): void => {
    const { app, callLibrary } = desk();
    // In the browser there is no folder dialog: the welcome screen takes a typed path.
    void (app?.host === 'electron' ? callLibrary('library.choose', null) : callLibrary('library.close', null));
  };

  const openPanel = (panel: 'quality' | 'topics') => (): void => {
    if (desk().current !== null) desk().openPanel(panel);
  };

  return {
    'library.open': openLibrary,
    'library.close': () => void desk().callLibrary('library.close', null),
    'library.rescan': () => {
      desk().runQuery('asked');
      void desk().callLibrary('library.rescan', null);
    },
    'edit.undo': () => void desk().undo(),
    'edit.redo': () => void desk().redo(),
    'find.search': () => focusPlace('search'),
    'find.clear': () => desk().setSearch(''),
    'move.next': () => desk().moveBy(1),
    'move.previous': () => desk().moveBy(-1),
    'move.pageDown': () => desk().moveBy(pageRows()),
    'move.pageUp': () => desk().moveBy(-pageRows()),
    'move.first': () => desk().moveTo('first'),
    'move.last': () => desk().moveTo('last'),
    'article.publish': () => togglePublished(desk()),
    'article.qualityUp': () => stepQuality(desk(), 1),
    'article.qualityDown': () => stepQuality(desk(), -1),
    'article.qualityUp10': () => stepQuality(desk(), 10),
    'article.qualityDown10': () => stepQuality(desk(), -10),
    'article.quality': openPanel('quality'),
    'article.topics': openPanel('topics'),
    'article.read': () => {
      if (desk().preferences.panes.readingCollapsed) panes({ readingCollapsed: false });
      // The pane may have to appear first.
      requestAnimationFrame(() => focusPlace('reading'));
    },
    'article.openSource': () => void openSource(desk(), connection),
    'article.showInFolder': forCurrent('articles.showInFolder'),
    'article.openInEditor': forCurrent('articles.openInEditor'),
    'view.sidebar': () => panes({ sidebarCollapsed: !desk().preferences.panes.sidebarCollapsed }),
    'view.reading': () => panes({ readingCollapsed: !desk().preferences.panes.readingCollapsed }),
    'view.density': () => {
      const density = desk().preferences.density === 'dense' ? 'comfortable' : 'dense';
      void desk().savePreferences({ density });
    },
    'view.theme': () => void desk().savePreferences({ theme: nextTheme[desk().preferences.theme] }),
    'view.images': () => void desk().toggleRemoteImages(),
    'help.keys': () => desk().openPanel('keys'),
  };
}
