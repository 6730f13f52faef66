import { matchKeyBindingPress, parseKeybinding } from 'tinykeys';
import type { CommandId } from '../../preload/contract/commands';
import { fires, placeOf } from './firing';

/**
 * Whether a press in a dialog is one of a command's keys, for a dialog that does what the command stands for: the desk's own
 * listener leaves dialogs alone. What the focused control needs is the control's.
 */
export function isPressed(command: CommandId, keys: readonly string[], event: KeyboardEvent): boolean {
  const pressed = { key: event.key, code: event.code, withMod: event.ctrlKey || event.metaKey };
  const { typing, widget } = placeOf(document.activeElement);
  return (
    !event.isComposing &&
    !event.repeat &&
    keys.some((key) => parseKeybinding(key).every((press) => matchKeyBindingPress(event, press))) &&
    fires(command, pressed, { typing, overlay: false, widget: widget && !pressed.withMod })
  );
}
