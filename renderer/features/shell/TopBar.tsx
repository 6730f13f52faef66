import { PanelLeft, PanelRight, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { CommandButton } from '../../commands/CommandButton';
import { useRun } from '../../commands/useCommands';
import { unturned } from '../../ui/unturned';
import { useDesk } from '../../store/context';
import { readOnlyReason } from '../../store/library-state';
import { SettingsMenu } from './SettingsMenu';

interface TopBarProps {
  /** The library's title; `null` without one. */
  readonly title: string | null;
  readonly search: ReactNode;
  /** What leads to the other screens. */
  readonly ways: ReactNode;
}

export function TopBar({ title, search, ways }: TopBarProps) {
  const run = useRun();
  const { undo, redo } = useDesk((s) => s.undoState);
  const readOnly = useDesk((s) => readOnlyReason(s.library) !== null);
  return (
    <header className="top-bar">
      <div className="brand">
        <span className="brand-mark" aria-hidden />
        <h1 className="brand-name">Galley</h1>
        {title !== null && (
          <span className="brand-library truncate" title={title}>
            {unturned(title)}
          </span>
        )}
      </div>
      {title !== null && search}
      <div className="top-actions">
        {title !== null && (
          <>
            {ways}
            <span className="top-gap" />
            <CommandButton
              label={undo ? `Undo: ${undo.label}` : 'Nothing to undo'}
              command="edit.undo"
              icon={<Undo2 size={16} aria-hidden />}
              disabled={!undo || readOnly}
              onClick={() => run('edit.undo')}
            />
            <CommandButton
              label={redo ? `Redo: ${redo.label}` : 'Nothing to redo'}
              command="edit.redo"
              icon={<Redo2 size={16} aria-hidden />}
              disabled={!redo || readOnly}
              onClick={() => run('edit.redo')}
            />
            <span className="top-gap" />
            <CommandButton
              label="Sidebar"
              command="view.sidebar"
              icon={<PanelLeft size={16} aria-hidden />}
              onClick={() => run('view.sidebar')}
            />
            <CommandButton
              label="Reading pane"
              command="view.reading"
              icon={<PanelRight size={16} aria-hidden />}
              onClick={() => run('view.reading')}
            />
          </>
        )}
        <SettingsMenu withLibrary={title !== null} />
      </div>
    </header>
  );
}
