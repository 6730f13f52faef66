import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Preferences } from '../../../preload/contract/preferences';
import { focusPlace, places } from '../../commands/places';
import { useDesk, useDeskStore } from '../../store/context';
import { PaneEdge } from '../../ui/PaneEdge';
import { useSize } from '../../ui/useSize';
import { paneLimits, paneWidths } from './pane-widths';

interface PanesProps {
  readonly sidebar: ReactNode;
  readonly table: ReactNode;
  /** `null`: the middle has its place too. */
  readonly reading: ReactNode | null;
}

const sidebarId = 'desk-sidebar';

/** Escape in the reading pane leads back to the table, unless something in it had a use for it. */
function onReadingKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.preventDefault();
  focusPlace('grid');
}

/** The three panes and their edges. */
export function Panes({ sidebar, table, reading }: PanesProps) {
  const store = useDeskStore();
  const panes = useDesk((s) => s.preferences.panes);
  const ref = useRef<HTMLDivElement>(null);
  const { width } = useSize(ref);
  const widths = paneWidths(panes, width);

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

  return (
    <div
      ref={ref}
      className="panes"
      style={{ '--sidebar-width': `${widths.sidebar}px`, '--reading-width': `${widths.reading}px` }}
    >
      {!panes.sidebarCollapsed && (
        <nav className="pane pane-sidebar" id={sidebarId} aria-label="Filters">
          {sidebar}
          <PaneEdge
            label="Width of the sidebar"
            pane="left"
            controls={sidebarId}
            width={widths.sidebar}
            {...paneLimits.sidebar}
            onResize={(next, done) => change({ sidebar: next }, done)}
            onCollapse={() => collapse({ sidebarCollapsed: true })}
          />
        </nav>
      )}
      <main className="pane pane-table">{table}</main>
      {reading !== null && !panes.readingCollapsed && (
        <section className="pane pane-reading" aria-label="Reading pane">
          <PaneEdge
            label="Width of the reading pane"
            pane="right"
            controls={places.reading}
            width={widths.reading}
            {...paneLimits.reading}
            onResize={(next, done) => change({ reading: next }, done)}
            onCollapse={() => collapse({ readingCollapsed: true })}
          />
          <div
            id={places.reading}
            className="reading-pane"
            role="group"
            aria-label="Article"
            tabIndex={-1}
            onKeyDown={onReadingKey}
          >
            {reading}
          </div>
        </section>
      )}
    </div>
  );
}
