import type { CommandId, ScreenCommandId } from '../../preload/contract/commands';
import { withoutGroup } from '../../preload/contract/filter/edit';
import { printFilter } from '../../preload/contract/filter/print';
import type { Connection } from '../../preload/contract/contract';
import { groupings } from '../../preload/contract/library';
import type { Theme } from '../../preload/contract/preferences';
import type { DeskState, DeskStore } from '../store/state';
import { openView } from '../store/view-shape';
import type { Drawer } from '../store/state/drawers';
import { isBulk, openBulk, previewSelected, publishSelected, putBackSelected, stepSelected } from './bulk';
import { toggleMark, type Markable } from './marks';
import { startComparing, startReview } from './review';
import { openSource } from './links';
import { focusPlace } from './places';
import { stepQuality, togglePublished, unpublish } from './decide';

export interface CommandTools {
  readonly store: DeskStore;
  readonly connection: Connection;
  /** Rows that fit on the screen. */
  readonly pageRows: () => number;
}

/** All but those that a screen brings itself, see `here.ts`. */
export type Handlers = Readonly<Record<Exclude<CommandId, ScreenCommandId>, () => void>>;

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

  /** Shows a pane or puts it away: over the table where it has no room beside it. */
  const togglePane = (drawer: Drawer): void => {
    const { narrow, drawer: open, openDrawer, preferences } = desk();
    if (narrow.has(drawer)) {
      if (drawer === 'reading') desk().show('articles');
      openDrawer(open === drawer ? null : drawer);
    } else if (drawer === 'sidebar') panes({ sidebarCollapsed: !preferences.panes.sidebarCollapsed });
    else panes({ readingCollapsed: !preferences.panes.readingCollapsed });
  };

  const openLibrary = (): void => {
    const { app, callLibrary } = desk();
    // In the browser there is no folder dialog: the welcome screen takes a typed path.
    void (app?.host === 'electron' ? callLibrary('library.choose', null) : callLibrary('library.close', null));
  };

  const step = (points: number) => (): void => {
    if (desk().view === 'review') void desk().decide({ field: 'quality', op: 'add', value: points });
    else if (isBulk(desk())) stepSelected(store, points);
    else stepQuality(desk(), points);
  };

  const clear = (): void => {
    const { view, only, selected } = desk();
    if (view === 'review') desk().leaveReview();
    else if (view === 'compare') desk().leaveCompare();
    else if (view !== 'articles') desk().show('articles');
    else if (only) desk().showOnlySelected(false);
    else if (selected.size > 0) desk().clearSelection();
    else desk().setFilter(withoutGroup(desk().filter, 'text'));
  };

  const selectCollection = (): void => {
    const { current } = desk();
    const row = current === null ? undefined : desk().rows.get(current);
    if (row)
      void desk().selectMatching(printFilter({ kind: 'name', field: 'collection', name: row.collection }), 'add');
  };

  const openPanel = (panel: 'quality' | 'topics') => (): void => {
    if (desk().view === 'review') focusPlace(panel === 'quality' ? 'queueQuality' : 'queueTopics');
    else if (isBulk(desk())) openBulk(store, panel);
    else if (desk().current !== null) desk().openPanel(panel);
  };

  const mark = (kind: Markable) => (): void => void toggleMark(desk(), kind);

  return {
    'library.open': openLibrary,
    'library.close': () => void desk().callLibrary('library.close', null),
    'library.rescan': () => {
      desk().runQuery('asked');
      void desk().callLibrary('library.rescan', null);
    },
    'edit.undo': () => void (desk().view === 'review' ? desk().undoDecision() : desk().undo()),
    'edit.redo': () => void (desk().view === 'review' ? desk().redoDecision() : desk().redo()),
    'find.search': () => {
      if (desk().view === 'topics') return void focusPlace('topicSearch');
      desk().showFiltered();
      // At once where it is there: the next letter is typed already.
      if (!focusPlace('search')) requestAnimationFrame(() => focusPlace('search'));
    },
    'find.clear': clear,
    'move.next': () => desk().moveBy(1),
    'move.previous': () => desk().moveBy(-1),
    'move.pageDown': () => desk().moveBy(pageRows()),
    'move.pageUp': () => desk().moveBy(-pageRows()),
    'move.nextGroup': () => desk().moveByGroup(1),
    'move.previousGroup': () => desk().moveByGroup(-1),
    'move.first': () => desk().moveTo('first'),
    'move.last': () => desk().moveTo('last'),
    'select.toggle': () => {
      const { current, toggleSelected } = desk();
      if (current !== null) toggleSelected(current);
    },
    'select.next': () => desk().moveBy(1, true),
    'select.previous': () => desk().moveBy(-1, true),
    'select.pageDown': () => desk().moveBy(pageRows(), true),
    'select.pageUp': () => desk().moveBy(-pageRows(), true),
    'select.toFirst': () => desk().moveTo('first', true),
    'select.toLast': () => desk().moveTo('last', true),
    'select.all': () => desk().selectAll(),
    'select.invert': () => desk().invertSelection(),
    'select.collection': selectCollection,
    'select.only': () => desk().showOnlySelected(desk().only === null),
    'select.clear': () => desk().clearSelection(),
    'select.earlier': () => desk().selectEarlier(),
    'article.publish': () => {
      if (desk().view === 'review') void desk().decide({ field: 'published', op: 'set', value: true });
      else if (isBulk(desk())) publishSelected(store);
      else togglePublished(desk());
    },
    'article.flag': mark('flagged'),
    'article.note': () => {
      if (desk().current !== null) desk().openPanel('note');
    },
    'article.reviewed': () => {
      if (desk().view === 'review') void desk().leaveAsIs();
      else mark('reviewed')();
    },
    'article.compare': () => {
      if (desk().view === 'review') desk().togglePin();
      else if (desk().view === 'compare') desk().pinColumn();
      else void startComparing(desk(), connection);
    },
    'review.start': () => startReview(desk()),
    'review.unpublish': () => {
      if (desk().view === 'review') void desk().decide({ field: 'published', op: 'set', value: false });
      else unpublish(desk());
    },
    'review.skip': () => (desk().view === 'compare' ? desk().moveColumn(1) : desk().skip()),
    'review.back': () => (desk().view === 'compare' ? desk().moveColumn(-1) : desk().back()),
    'review.leaveAsIs': () => void desk().leaveAsIs(),
    'conflict.theirs': () => void desk().settleDecision('theirs'),
    'conflict.mine': () => void desk().settleDecision('mine'),
    'review.advance': () => {
      const { preferences, savePreferences } = desk();
      void savePreferences({ reviewAdvance: !preferences.reviewAdvance });
    },
    'article.qualityUp': step(1),
    'article.qualityDown': step(-1),
    'article.qualityUp10': step(10),
    'article.qualityDown10': step(-10),
    'article.quality': openPanel('quality'),
    'article.topics': openPanel('topics'),
    'article.match': () => {
      const { current, followRules, matchDecision, view } = desk();
      if (view === 'review') void matchDecision();
      else if (current !== null) void followRules(current);
    },
    'bulk.change': () => openBulk(store),
    'bulk.preview': () => previewSelected(store),
    'bulk.putBack': () => putBackSelected(store, connection),
    'article.read': () => {
      if (desk().narrow.has('reading')) desk().openDrawer('reading');
      else if (desk().preferences.panes.readingCollapsed) panes({ readingCollapsed: false });
      // The pane may have to appear first.
      requestAnimationFrame(() => focusPlace('reading'));
    },
    'article.openSource': () => void openSource(desk(), connection),
    'article.showInFolder': forCurrent('articles.showInFolder'),
    'article.openInEditor': forCurrent('articles.openInEditor'),
    'view.sidebar': () => togglePane('sidebar'),
    'view.reading': () => togglePane('reading'),
    'view.history': () => desk().toggleView('history'),
    'view.lens': () => desk().toggleView('lens'),
    'view.providers': () => desk().toggleProviders(),
    'view.topics': () => desk().toggleView('topics'),
    'view.save': () => desk().openPanel('saveView'),
    'view.update': () => {
      const view = openView(desk());
      // What is built in stays as it is: a change of it is a view of its own.
      if (view === null || view.origin === 'built-in') desk().openPanel('saveView');
      else void desk().updateSaved();
    },
    'view.revert': () => {
      const view = openView(desk());
      if (view) desk().openSaved(view.id);
    },
    'view.group': () => {
      const all = [null, ...groupings];
      desk().setGrouping(all[(all.indexOf(desk().grouping) + 1) % all.length] ?? null);
    },
    'view.duplicates': () => desk().toggleView('duplicates'),
    'view.density': () => {
      const density = desk().preferences.density === 'dense' ? 'comfortable' : 'dense';
      void desk().savePreferences({ density });
    },
    'view.theme': () => void desk().savePreferences({ theme: nextTheme[desk().preferences.theme] }),
    'view.images': () => void desk().toggleRemoteImages(),
    'help.palette': () => desk().openPanel('palette'),
    'help.keys': () => desk().openPanel('keys'),
    'help.changeKeys': () => desk().openPanel('changeKeys'),
    'help.filter': () => desk().openPanel('filter'),
  };
}
