import { Users } from 'lucide-react';
import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { longestViewName, type SavedView } from '../../../preload/contract/views';
import { useRun } from '../../commands/useCommands';
import { count as countText } from '../../format/number';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';

interface ViewLineProps {
  readonly view: SavedView;
  /** `null` until it is known. */
  readonly count: number | null;
  readonly open: boolean;
  /** The table is not any more as the view has it. */
  readonly edited: boolean;
  /** The one line that the Tab key stops at. */
  readonly stop: boolean;
  readonly renaming: boolean;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** `null`: the name stays. */
  readonly onRename: (name: string | null) => void;
  readonly onDragStart: () => void;
  readonly onDrop: (event: DragEvent) => void;
}

function NameField({ name, onDone }: { readonly name: string; readonly onDone: (name: string | null) => void }) {
  const [typed, setTyped] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const done = (): void => onDone(typed.trim() === '' || typed.trim() === name ? null : typed.trim());
  return (
    <input
      ref={field}
      type="text"
      className="text-field view-name"
      aria-label="Name of the view"
      maxLength={longestViewName}
      autoFocus
      spellCheck={false}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') done();
        else if (event.key === 'Escape') onDone(null);
      }}
    />
  );
}

/** A view: its name and how many articles it has; what was altered in the open one, with the ways on. */
export function ViewLine(props: ViewLineProps) {
  const { view, count, open, edited, stop, renaming, onOpen, onFocus, onKeyDown, onRename, onDragStart, onDrop } =
    props;
  const run = useRun();
  const line = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    // The field took the focus from the line and gives it back.
    if (wasRenaming.current && !renaming) line.current?.focus();
    wasRenaming.current = renaming;
  }, [renaming]);
  return (
    <div role="listitem" className="view-item" data-view={view.id}>
      {renaming ? (
        <NameField name={view.name} onDone={onRename} />
      ) : (
        <button
          ref={line}
          type="button"
          data-roving
          className={classes('nav', open && 'is-active')}
          aria-current={open}
          tabIndex={stop ? 0 : -1}
          draggable
          onClick={onOpen}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
          onDragStart={onDragStart}
          onDragOver={(event) => event.preventDefault()}
          onDrop={onDrop}
        >
          <span className="truncate" title={view.name}>
            {view.name}
          </span>
          {view.origin === 'shared' && <Users size={12} role="img" aria-label="Shared with the team" />}
          {edited && <span className="view-edited">edited</span>}
          {count !== null && <span className="nav-count">{countText(count)}</span>}
        </button>
      )}
      {edited && !renaming && (
        <div className="view-ways">
          <Button look="link" small onClick={() => run('view.update')}>
            {view.origin === 'built-in' ? 'Save as a view…' : 'Save'}
          </Button>
          <Button look="link" small onClick={() => run('view.revert')}>
            Revert
          </Button>
        </div>
      )}
    </div>
  );
}
