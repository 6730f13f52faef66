import { ArrowLeft } from 'lucide-react';
import type { CommandId } from '../../../preload/contract/commands';
import { CommandKey } from '../../commands/CommandKey';
import { Button } from '../../ui/Button';

interface DrawerHeadProps {
  readonly title: string;
  /** What opens and closes the pane. */
  readonly command: CommandId;
  readonly onClose: () => void;
}

/** The head of a pane that lies over the table, with the way back. */
export function DrawerHead({ title, command, onClose }: DrawerHeadProps) {
  return (
    <div className="drawer-head">
      <Button look="quiet" small onClick={onClose}>
        <ArrowLeft size={14} aria-hidden />
        Back
        <CommandKey command={command} />
      </Button>
      <span className="drawer-title">{title}</span>
    </div>
  );
}
