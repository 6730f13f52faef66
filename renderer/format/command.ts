import { commands, type CommandId } from '../../preload/contract/commands';

/** A command's name as the page writes its buttons and menus: only its first word has a capital letter. */
export function commandWords(id: CommandId): string {
  const { label } = commands[id];
  return label.charAt(0) + label.slice(1).toLowerCase();
}
