import { commands, type CommandId } from '../../preload/contract/commands';
import type { View } from '../store/state/views';

const everywhere: ReadonlySet<CommandId> = new Set<CommandId>(['edit.undo', 'edit.redo', 'find.search', 'find.clear']);

/** Whether a command means something in a view. What acts on rows does so only where they are seen. */
export function meansIn(command: CommandId, view: View): boolean {
  return view === 'articles' || commands[command].group === 'Window' || everywhere.has(command);
}
