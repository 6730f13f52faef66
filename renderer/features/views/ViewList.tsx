import { useState, type DragEvent, type KeyboardEvent } from 'react';
import type { SavedView, ViewId } from '../../../preload/contract/views';
import { useKey, useRun } from '../../commands/useCommands';
import { useDesk, useDeskStore } from '../../store/context';
import { isEdited } from '../../store/view-shape';
import { Tip } from '../../ui/Tip';
import { useRoving } from '../../ui/useRoving';
import { ViewLine } from './ViewLine';
import { ViewMenu } from './ViewMenu';

/** Built-in views of what is wrong are only worth a line when something is. */
const onlyWithArticles: ReadonlySet<ViewId> = new Set(['built-in:taken-back', 'built-in:problems']);

/** The saved views with their counts. One stop of the Tab key; Enter opens, F2 renames, Delete removes, Alt+arrows move. */
export function ViewList() {
  const store = useDeskStore();
  const run = useRun();
  const saveKey = useKey('view.save');
  const saved = useDesk((s) => s.saved);
  const counts = useDesk((s) => s.savedCounts);
  const openId = useDesk((s) => s.openId);
  const edited = useDesk((s) => s.saved?.some((view) => view.id === s.openId && isEdited(view, s)) === true);
  const [stop, setStop] = useState<ViewId | null>(null);
  const [renaming, setRenaming] = useState<ViewId | null>(null);
  const [dragged, setDragged] = useState<ViewId | null>(null);
  const { ref, onKeyDown } = useRoving();
  if (saved === null) return null;
  const shown = saved.filter(({ id }) => id === openId || !onlyWithArticles.has(id) || (counts[id] ?? 0) > 0);
  const stopAt = shown.some(({ id }) => id === stop) ? stop : (openId ?? shown[0]?.id);

  const place = (id: ViewId, by: number): void => {
    const at = shown.findIndex((view) => view.id === id);
    const neighbour = shown[at + by];
    if (neighbour) void store.getState().placeSaved(id, saved.indexOf(neighbour));
  };

  const onLineKey = (event: KeyboardEvent, view: SavedView): void => {
    const own = view.origin !== 'built-in';
    if (event.key === 'F2' && own) setRenaming(view.id);
    else if (event.key === 'Delete') void store.getState().removeSaved(view.id);
    else if (event.altKey && event.key === 'ArrowUp') place(view.id, -1);
    else if (event.altKey && event.key === 'ArrowDown') place(view.id, 1);
    else return;
    event.preventDefault();
  };

  const onDrop = (event: DragEvent, onto: SavedView): void => {
    event.preventDefault();
    if (dragged !== null && dragged !== onto.id) void store.getState().placeSaved(dragged, saved.indexOf(onto));
    setDragged(null);
  };

  return (
    <section className="views" aria-label="Views">
      <div className="nav-head">
        <h2 className="views-title">Views</h2>
        <Tip label="Save what the table shows as a view" keys={saveKey}>
          <button type="button" className="nav-edit" onClick={() => run('view.save')}>
            Save…
          </button>
        </Tip>
      </div>
      <ViewMenu
        views={shown}
        onRename={setRenaming}
        onPlace={place}
        list={<div role="list" className="views-list scrolls" ref={ref} onKeyDown={onKeyDown} />}
      >
        {shown.map((view) => (
          <ViewLine
            key={view.id}
            view={view}
            count={counts[view.id] ?? null}
            open={view.id === openId}
            edited={view.id === openId && edited}
            stop={view.id === stopAt}
            renaming={view.id === renaming}
            onOpen={() => store.getState().openSaved(view.id)}
            onFocus={() => setStop(view.id)}
            onKeyDown={(event) => onLineKey(event, view)}
            onRename={(name) => {
              setRenaming(null);
              if (name !== null) void store.getState().renameSaved(view.id, name);
            }}
            onDragStart={() => setDragged(view.id)}
            onDrop={(event) => onDrop(event, view)}
          />
        ))}
      </ViewMenu>
    </section>
  );
}
