import type { CommandId } from '../../preload/contract/commands';
import { Kbd } from '../ui/Kbd';
import { useKey } from './useCommands';

/** The key of a command as it is bound now; nothing when it has none. */
export function CommandKey({ command }: { readonly command: CommandId }) {
  const key = useKey(command);
  return key === undefined ? null : <Kbd keys={key} />;
}
