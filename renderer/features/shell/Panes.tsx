import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Preferences } from '../../../preload/contract/preferences';
import { focusPlace, places } from '../../commands/places';
import { useDesk, useDeskStore } from '../../store/context';
import type { Drawer } from '../../store/state/drawers';
import { classes } from '../../ui/classes';
import { PaneEdge } from '../../ui/PaneEdge';
import { useSize } from '../../ui/useSize';
import { DrawerHead } from './DrawerHead';
import { paneLayout, paneLimits, type PanePlace } from './pane-layout';

interface PanesProps {
  readonly sidebar: ReactNode;
  readonly table: ReactNode;
  /** `null`: the middle has its place too. */
  readonly reading: ReactNode | null;
}

/** Where Tab would stop first among the filters. */
function firstStop(): HTMLElement | null {
  return document.getElementById(places.sidebar)?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]') ?? null;
}

/** Tells the store which panes have no room beside the table, and where the keys go as one is laid over it. */
function useDrawers(sidebar: PanePlace, reading: PanePlace, open: Drawer | null): void {
  const store = useDeskStore();
  const sidebarOver = sidebar.kind === 'over';
  const readingOver = reading.kind === 'over';
  useEffect(() => {
    const narrow = new Set<Drawer>();
    if (sidebarOver) narrow.add('sidebar');
    if (readingOver) narrow.add('reading');
    store.getState().setNarrow(narrow);
  }, [store, sidebarOver, readingOver]);

  const before = useRef(open);
  useEffect(() => {
    const was = before.current;
    before.current = open;
    if (open === was) return;
    if (open === 'reading') focusPlace('reading');
    else if (open === 'sidebar') firstStop()?.focus();
    // Not when something else took the keys, such as the search.
    else if (document.activeElement === document.body) focusPlace('grid');
  }, [open]);
}

const widthOf = (place: PanePlace): number => (place.kind === 'hidden' ? 0 : place.width);

/** The three panes and their edges. In a narrow window the sidebar and the reading pane lie over the table on demand. */
export function Panes({ sidebar, table, reading }: PanesProps) {
  const store = useDeskStore();
  const panes = useDesk((s) => s.preferences.panes);
  const open = useDesk((s) => s.drawer);
  const ref = useRef<HTMLDivElement>(null);
  const { width } = useSize(ref);
  const layout = paneLayout(panes, width);
  useDrawers(layout.sidebar, layout.reading, open);

  const change = (patch: Partial<Preferences['panes']>, done: boolean): void => {
    const { preferences, tryPreferences, savePreferences } = store.getState();
    const next = { panes: { ...preferences.panes, ...patch } };
    if (done) void savePreferences(next);
    else tryPreferences(next);
  };

  /** The edge goes with its pane, so the keys go back to the table. */
  const collapse = (patch: Partial<Preferences['panes']>): void => {
    change(patch, true);
    focusPlace('grid');
  };

  const closeDrawer = (): void => store.getState().openDrawer(null);

  /** Escape leads back to the table, unless something in the pane had a use for it. */
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (open === null && !(event.target instanceof Element && event.target.closest('.pane-reading'))) return;
    event.preventDefault();
    closeDrawer();
    // What lies under a drawer takes no focus until that is gone.
    if (open === null) focusPlace('grid');
  };

  const shows = (place: PanePlace, name: Drawer): boolean => place.kind === 'beside' || open === name;

  return (
    <div
      ref={ref}
      className="panes"
      style={{ '--sidebar-width': `${widthOf(layout.sidebar)}px`, '--reading-width': `${widthOf(layout.reading)}px` }}
    >
      {shows(layout.sidebar, 'sidebar') && (
        <nav
          className={classes('pane', 'pane-sidebar', open === 'sidebar' && 'is-over')}
          id={places.sidebar}
          aria-label="Filters"
          onKeyDown={onEscape}
        >
          {open === 'sidebar' && <DrawerHead title="Filters" command="view.sidebar" onClose={closeDrawer} />}
          {sidebar}
          {layout.sidebar.kind === 'beside' && (
            <PaneEdge
              label="Width of the sidebar"
              pane="left"
              controls={places.sidebar}
              width={layout.sidebar.width}
              {...paneLimits.sidebar}
              onResize={(next, done) => change({ sidebar: next }, done)}
              onCollapse={() => collapse({ sidebarCollapsed: true })}
            />
          )}
        </nav>
      )}
      {open === 'sidebar' && <div className="pane-scrim" aria-hidden onClick={closeDrawer} />}
      <main className="pane pane-table">{table}</main>
      {reading !== null && shows(layout.reading, 'reading') && (
        <section
          className={classes('pane', 'pane-reading', open === 'reading' && 'is-over')}
          aria-label="Reading pane"
          onKeyDown={onEscape}
        >
          {open === 'reading' && <DrawerHead title="Article" command="view.reading" onClose={closeDrawer} />}
          {layout.reading.kind === 'beside' && (
            <PaneEdge
              label="Width of the reading pane"
              pane="right"
              controls={places.reading}
              width={layout.reading.width}
              {...paneLimits.reading}
              onResize={(next, done) => change({ reading: next }, done)}
              onCollapse={() => collapse({ readingCollapsed: true })}
            />
          )}
          <div className="reading-pane scrolls">{reading}</div>
        </section>
      )}
    </div>
  );
}
