import type { ComponentProps } from 'react';
import type { CommandId } from '../../preload/contract/commands';
import { IconButton } from '../ui/IconButton';
import { useKey } from './useCommands';

interface CommandButtonProps extends Omit<ComponentProps<typeof IconButton>, 'keys'> {
  /** Whose key stands in the tip. */
  readonly command: CommandId;
}

/** An icon whose tip shows the key of a command as it is bound now. */
export function CommandButton({ command, ...rest }: CommandButtonProps) {
  return <IconButton keys={useKey(command)} {...rest} />;
}
