import { PanelLeft, PanelRight, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { commands } from '../../../preload/contract/commands';
import { useRun } from '../../commands/useCommands';
import { useDesk } from '../../store/context';
import { IconButton } from '../../ui/IconButton';
import { SettingsMenu } from './SettingsMenu';

interface TopBarProps {
  /** The library's title; `null` without one. */
  readonly title: string | null;
  readonly search: ReactNode;
  /** What opens the history. */
  readonly changes: ReactNode;
}

export function TopBar({ title, search, changes }: TopBarProps) {
  const run = useRun();
  const { undo, redo } = useDesk((s) => s.undoState);
  return (
    <header className="top-bar">
      <div className="brand">
        <span className="brand-mark" aria-hidden />
        <h1 className="brand-name">Galley</h1>
        {title !== null && (
          <span className="brand-library truncate" title={title}>
            {title}
          </span>
        )}
      </div>
      {title !== null && search}
      <div className="top-actions">
        {title !== null && (
          <>
            {changes}
            <span className="top-gap" />
            <IconButton
              label={undo ? `Undo: ${undo.label}` : 'Nothing to undo'}
              keys={commands['edit.undo'].keys[0]}
              icon={<Undo2 size={16} aria-hidden />}
              disabled={!undo}
              onClick={() => run('edit.undo')}
            />
            <IconButton
              label={redo ? `Redo: ${redo.label}` : 'Nothing to redo'}
              keys={commands['edit.redo'].keys[0]}
              icon={<Redo2 size={16} aria-hidden />}
              disabled={!redo}
              onClick={() => run('edit.redo')}
            />
            <span className="top-gap" />
            <IconButton
              label="Sidebar"
              keys={commands['view.sidebar'].keys[0]}
              icon={<PanelLeft size={16} aria-hidden />}
              onClick={() => run('view.sidebar')}
            />
            <IconButton
              label="Reading pane"
              keys={commands['view.reading'].keys[0]}
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
